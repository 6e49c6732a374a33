import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { formsIn } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Two things of one kind with the same key: answers, references and rules could mean either. */
export const duplicateKey: Check = (definition) => [
  ...formsIn(definition).flatMap(({ form, place }) => {
    const sections = form.sections.map((section, index) => ({ key: section.key, place: `${place}${toPointer('sections', index)}` }))
    const fields = form.sections.flatMap((section, index) => toKeyed(section.fields, `${place}${toPointer('sections', index)}`))
    return [...repeated(sections), ...repeated(fields), ...form.sections.flatMap((section, index) => inner(section.fields, `${place}${toPointer('sections', index)}`))]
  }),
  ...repeated(formsIn(definition).map(({ form, place }) => ({ key: form.key, place }))),
  ...lists(definition).flatMap(([name, things]) => repeated(things.map(({ key }, index) => ({ key, place: toPointer(name, index) })))),
  ...optionValues(definition),
]

type Keyed = { key: string; place: string }

function lists(definition: ProcedureDefinition): Array<[string, ReadonlyArray<{ key: string }>]> {
  const { steps, transitions, papers = [], clocks = [], tables = [], series = [], registers = [], letters = [], notices = [], grounds = [], roles = [], units = [], optionLists = [], lists: longLists = [], legalBasis = [] } = definition
  return Object.entries({ steps, transitions, papers, clocks, tables, series, registers, letters, notices, grounds, roles, units, optionLists, lists: longLists, legalBasis })
}

function toKeyed(fields: readonly Field[], place: string): Keyed[] {
  return fields.map(({ key }, index) => ({ key, place: `${place}${toPointer('fields', index)}` }))
}

/** Fields inside a group or rows share keys only among themselves. */
function inner(fields: readonly Field[], place: string): Finding[] {
  return fields.flatMap((field, index) => {
    if (!('fields' in field)) return []
    const at = `${place}${toPointer('fields', index)}`
    return [...repeated(toKeyed(field.fields, at)), ...inner(field.fields, at)]
  })
}

function optionValues({ optionLists = [] }: ProcedureDefinition): Finding[] {
  return optionLists.flatMap(({ options }, list) => repeated(options.map(({ value }, index) => ({ key: value, place: toPointer('optionLists', list, 'options', index) }))))
}

function repeated(things: readonly Keyed[]): Finding[] {
  const seen = new Set<string>()
  return things.flatMap(({ key, place }) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ code: 'duplicate-key', severity: 'error', place, text: { vi: `Khóa “${key}” đã được dùng ở chỗ khác cùng loại. Hãy đặt khóa khác.`, en: `The key “${key}” is used by another of the same kind. Choose another key.` } }]
  })
}
