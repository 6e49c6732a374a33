import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { tagsOf } from '#runtime/letters/fill-tags.ts'

/** A tag that one language prints and the other does not: its readers miss a fact. */
export const tagsDiffer: Check = (_definition, { texts }) =>
  texts.flatMap(({ text: { vi, en }, place }) => {
    if (en === undefined) return []
    const [here, there] = [pathsOf(vi), pathsOf(en)]
    const only = [...[...here].filter((path) => !there.has(path)), ...[...there].filter((path) => !here.has(path))]
    if (only.length === 0) return []
    const names = only.map((path) => `{{${path}}}`).join(', ')
    return toFinding('tags-differ', 'warning', {
      place,
      text: { vi: `“${shorten(vi)}”: ${names} chỉ có trong một ngôn ngữ. Hãy viết giống nhau ở cả hai.`, en: `“${shorten(en)}”: ${names} stands in one language only. Write it in both.` },
    })
  })

function pathsOf(text: string): ReadonlySet<string> {
  return new Set(tagsOf(text).map(({ path }) => path))
}
