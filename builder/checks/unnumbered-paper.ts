import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A result without a number of its own or in its text: nobody can refer to it. */
export const unnumberedPaper: Check = ({ letters = [], series = [] }) =>
  letters.flatMap(({ purpose, series: own, number, title, body }, index): Finding[] => {
    if (purpose !== 'result' || own !== undefined || number !== undefined || JSON.stringify(body).includes('{{numbers.')) return []
    const said = quoted(title)
    const [only] = series.length === 1 ? series : []
    return [
      toFinding('unnumbered-paper', 'warning', {
        place: toPointer('letters', index),
        text: { vi: `Văn bản ${said.vi} không có số. Hãy chọn dãy số, hoặc quy tắc cho số.`, en: `The paper ${said.en} carries no number. Choose a series, or a rule that gives the number.` },
        ...(only && { fix: [{ op: 'set' as const, pointer: toPointer('letters', index, 'series'), value: only.key }] }),
      }),
    ]
  })
