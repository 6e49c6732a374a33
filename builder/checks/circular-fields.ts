import type { Check } from '#builder/checks/check.ts'
import { fieldsIn, formsIn } from '#builder/walk/fields.ts'
import type { PlacedField } from '#builder/walk/fields.ts'
import { ruleOf } from '#runtime/fields/worked-out.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { toFieldPath } from '#runtime/forms/field-path.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Fields that apply, or are computed, because of each other: no answers could ever come to rest. */
export const circularFields: Check = (definition) => {
  const fields = fieldsIn(definition)
  return formsIn(definition).flatMap(({ form }) => {
    const inForm = new Map(fields.filter((one) => one.form === form).map((one) => [pathOf(one), one]))
    const reads = new Map([...inForm].map(([path, one]) => [path, readBy(definition, one)]))
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
function readBy(definition: ProcedureDefinition, { field, form, row, rows, path }: PlacedField): string[] {
  const scope = ruleScopeOf(definition, { kind: 'form', form: form.key, ...(row && { row }) })
  const page = path.length === 0 ? form.sections.find(({ fields }) => fields.includes(field))?.visibleWhen : undefined
  const texts = [page, field.visibleWhen, ruleOf(field)].filter((text) => text !== undefined)
  const read = texts.flatMap((text) => referencesOf(text, scope)).map((part) => toFieldPath(part, rows))
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
