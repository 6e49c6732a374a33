import type { Standing } from './conditions.ts'
import { wrapperOf } from './page-parts.ts'

/** Shows and hides fields, and the word "optional", as the answers have it. */
export function showStanding({ ruled, hidden, required }: Standing): void {
  for (const pointer of ruled) {
    const wrapper = wrapperOf(pointer)
    if (!wrapper) continue
    wrapper.hidden = hidden.has(pointer)
    const mark = wrapper.querySelector<HTMLElement>(':scope > label > .optional, :scope > legend > .optional')
    if (mark) mark.hidden = required.has(pointer)
  }
}
