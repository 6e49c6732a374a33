import type { Check } from '#builder/checks/check.ts'
import type { PlacedField } from '#builder/walk/fields.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import { ruleOf } from '#runtime/fields/worked-out.ts'
import { toFieldPath } from '#runtime/forms/field-path.ts'

/** Fields that apply, or are computed, because of each other: no answers could ever come to rest. */
export const circularFields: Check = (_definition, { fields, forms, rules }) => {
  const readAt = Map.groupBy(rules, ({ place }) => place.slice(0, place.lastIndexOf('/')))
  return forms.flatMap(({ form }) => {
    const inForm = new Map(fields.filter((one) => one.form === form).map((one) => [pathOf(one), one]))
    const reads = new Map([...inForm].map(([path, one]) => [path, readBy(readAt, one)]))
    return [...inForm].flatMap(([path, { place, field }]) => {
      const circle = circleFrom(path, reads)
      if (!circle) return []
      const way = circle.join(' → ')
      return [{ code: 'circular-fields', severity: 'error', place, text: { vi: `“${field.label.vi}” phụ thuộc vào chính nó: ${way}.`, en: `“${field.label.en ?? field.label.vi}” depends on itself: ${way}.` } }]
    })
  })
}

const pathOf = ({ path, field }: PlacedField): string => [...path, field.key].join('.')

/** Paths whose answers decide whether a field applies, or what is computed for it. */
function readBy(readAt: ReadonlyMap<string, readonly ReadRule[]>, { field, place, rows, path }: PlacedField): string[] {
  const page = path.length === 0 ? readAt.get(place.replace(/\/fields\/\d+$/, '')) ?? [] : []
  const deciding = [...page, ...(readAt.get(place) ?? [])].filter((rule) => rule.place.endsWith('/visibleWhen') || rule.text === ruleOf(field))
  const read = deciding.flatMap(({ reads }) => reads.map((one) => toFieldPath(one.split('.'), rows)))
  return [...read, ...(path.length > 0 ? [path.join('.')] : [])]
}

/** The shortest way from a field back to itself. */
function circleFrom(start: string, reads: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>()
  let ways: string[][] = [[start]]
  while (ways.length > 0) {
    const next: string[][] = []
    for (const way of ways) {
      for (const path of reads.get(way.at(-1) ?? '') ?? []) {
        if (path === start) return [...way, start]
        if (!seen.has(path)) next.push([...way, path])
        seen.add(path)
      }
    }
    ways = next
  }
  return undefined
}
