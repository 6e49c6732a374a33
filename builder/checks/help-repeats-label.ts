import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A hint that only says the label again: one more line to read for nothing. */
export const helpRepeatsLabel: Check = (_definition, { fields }) =>
  fields.flatMap(({ field: { label, help }, place }) => {
    if (!help || plain(help.vi) !== plain(label.vi)) return []
    const said = quoted(label)
    return toFinding('help-repeats-label', 'warning', {
      place: `${place}/help`,
      text: { vi: `Hướng dẫn của ${said.vi} chỉ lặp lại tên trường. Hãy bỏ, hoặc viết cách điền.`, en: `The hint of ${said.en} only repeats its label. Take it out, or say how to answer.` },
      fix: [{ op: 'remove', pointer: `${place}/help` }],
    })
  })

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
