import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

/** A rule whose message stands at a field it does not look at, not even through a computed one: changing that answer cannot put it right. */
export const ruleBesideField: Check = (_definition, { forms, fields, rules }) => {
  const records = new Set<string | undefined>(fields.flatMap(({ field, path }) => (field.kind === 'register-record' ? [[...path, field.key].join('.')] : [])))
  const worked = new Map(fields.flatMap(({ field, path, place }) => (field.kind === 'computed' ? [[[...path, field.key].join('.'), rules.find((rule) => rule.place === `${place}/expression`)?.reads ?? []] as const] : [])))
  const throughComputed = (reads: readonly string[]): readonly string[] => {
    const all = new Set(reads)
    for (const path of all) for (const inner of worked.get(path) ?? []) all.add(inner)
    return [...all]
  }
  return forms.flatMap(({ form, place }) =>
    (form.rules ?? []).flatMap(({ at, message }, index) => {
      const read = rules.find((rule) => rule.place === `${place}/rules/${index}/assert`)
      const names = records.has(at) ? ['record'] : []
      if (at === undefined || !read || read.problems.length > 0 || throughComputed(read.reads).some((path) => isAbout(path, at) || names.includes(path.split('.')[0] ?? ''))) return []
      return toFinding('rule-beside-field', 'warning', {
        place: `${place}/rules/${index}/at`,
        text: { vi: `“${shorten(message.vi)}” đặt ở “${at}”, nhưng quy tắc không xét trường này. Hãy đặt thông báo ở trường có thể sửa được.`, en: `“${shorten(message.en ?? message.vi)}” stands at “${at}”, which the rule does not look at. Put it where the answer can be corrected.` },
      })
    }),
  )
}

function isAbout(read: string, at: string): boolean {
  const path = read.replaceAll('.*', '')
  const end = at.split('.').at(-1) ?? at
  return path === at || path.startsWith(`${at}.`) || at.startsWith(`${path}.`) || path === `row.${end}`
}
