import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

/** A number of days, years or đồng that the languages give differently: one of them is wrong. */
export const numbersDiffer: Check = (_definition, { texts }) =>
  texts.flatMap(({ text: { vi, en }, place }) => {
    if (en === undefined) return []
    const [here, there] = [numbersIn(vi), numbersIn(en)]
    if (here.length === 0 || there.length === 0 || here.length !== there.length) return []
    const other = here.find((number, index) => number !== there[index])
    if (other === undefined) return []
    return toFinding('numbers-differ', 'warning', {
      place,
      text: {
        vi: `Hai ngôn ngữ ghi số khác nhau (${here.join(', ')} – ${there.join(', ')}): “${shorten(vi)}”. Hãy sửa bên sai.`,
        en: `The languages give different numbers (${here.join(', ')} – ${there.join(', ')}): “${shorten(en)}”. Correct the wrong one.`,
      },
    })
  })

/** Whole numbers in order of size, however thousands are grouped and leading zeros written. */
function numbersIn(text: string): string[] {
  const found = text.replaceAll(/\{\{[^}]*\}\}/g, '').match(/\d[\d.,]*\d|\d/g) ?? []
  return found.map((number) => number.replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '')).toSorted()
}
