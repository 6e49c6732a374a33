import type { LivePage } from './live-page.ts'

const settleMs = 600

/** Tells below a long text how many characters are left, once typing pauses. */
export function countTexts({ form, texts }: LivePage): void {
  let timer: number | undefined
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset['most'] === undefined) return
    clearTimeout(timer)
    timer = window.setTimeout(() => tell(target, texts.charactersLeft), settleMs)
  })
}

/** Characters as the schema counts them: lines end in one, and what is written in two units is one. */
function tell(area: HTMLTextAreaElement, words: (left: number) => string): void {
  const length = Array.from(area.value.trim()).length
  const text = words(Number(area.dataset['most']) - length)
  const status = statusBelow(area)
  if (status.textContent !== text) status.textContent = text
}

function statusBelow(area: HTMLTextAreaElement): HTMLElement {
  const known = area.nextElementSibling
  if (known instanceof HTMLElement && known.matches('.count')) return known
  const status = Object.assign(document.createElement('p'), { className: 'help count' })
  status.setAttribute('role', 'status')
  area.after(status)
  return status
}
