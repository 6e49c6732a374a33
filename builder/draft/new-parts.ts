import { blankFields, type FieldKindName } from '#builder/fields/blank-fields.ts'
import type { ChoiceList, Clock, DecisionTable, Field, FormRule, Form, Ground, LegalBasis, Letter, Notice, OptionList, Paper, Register, Section, Series, Step, TableRow, Text, Transition } from '#schemas/generated/procedure.ts'

/** What a new part is called; the id comes from the id source, the key from `freeKey`. */
export type PartName = { id: string; key: string; title: Text }

/** A new field of a kind, ready to be added. */
export function newField(kind: FieldKindName, { id, key, title }: PartName): Omit<Field, 'kind'> & { kind: FieldKindName } {
  return { kind, id, key, label: title, ...blankFields[kind] }
}

/** The other parts a draft gets by `add`, as they start: the least a person would change. */
export const newParts = {
  section: ({ id, key, title }: PartName): Section => ({ id, key, title, fields: [] }),
  form: ({ id, key, title }: PartName): Form => ({ id, key, title, sections: [{ id: `${id}_1`, key: 'trang_1', title, fields: [] }] }),
  'form-rule': ({ id, key }: PartName): FormRule => ({ id, key, assert: '', message: { vi: '' }, severity: 'error' }),
  paper: ({ id, key, title }: PartName): Paper => ({ id, key, title, kind: 'original', copies: 1, required: true, accept: ['pdf', 'image'], maxSizeMb: 10, maxFiles: 5 }),
  step: ({ id, key, title }: PartName): Step => ({ id, key, kind: 'review', title, status: 4 }),
  transition: ({ id, key, title }: PartName): Transition => ({ id, key, command: 'propose', from: [], to: '', title, by: 'holder', effects: [] }),
  ground: ({ id, key, title }: PartName): Ground => ({ id, key, title }),
  clock: ({ id, key, title }: PartName): Clock => ({ id, key, title, of: 'agency', limits: [{ value: 5, unit: 'working-day' }], suspension: 'pause' }),
  table: ({ id, key, title }: PartName): DecisionTable => ({ id, key, title, output: 'money', inputs: [], rows: [{ id: `${id}_1`, cells: [], output: 0 }] }),
  'table-row': ({ id }: PartName, columns: number): TableRow => ({ id, cells: Array.from({ length: columns }, () => null), output: 0 }),
  series: ({ id, key, title }: PartName): Series => ({ id, key, title, pattern: '{n:4}/{yyyy}', restart: 'year' }),
  register: ({ id, key, title }: PartName): Register => ({ id, key, title, fields: [] }),
  letter: ({ id, key, title }: PartName): Letter => ({ id, key, title, purpose: 'result', paper: 'A4', body: [{ kind: 'paragraph', text: { vi: '' } }] }),
  notice: ({ id, key, title }: PartName): Notice => ({ id, key, subject: title, body: { vi: '' } }),
  'option-list': ({ id, key }: PartName): OptionList => ({ id, key, options: [] }),
  list: ({ id, key, title }: PartName): ChoiceList => ({ id, key, title, csv: '' }),
  'legal-basis': ({ id, key, title }: PartName): LegalBasis => ({ id, key, document: '', title }),
} satisfies Record<string, (name: PartName, columns: number) => object>
