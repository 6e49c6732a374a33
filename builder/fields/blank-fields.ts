import type { Field } from '#schemas/generated/procedure.ts'

export type FieldKindName = Field['kind']

type Own<Kind extends FieldKindName> = Omit<Extract<Field, { kind: Kind }>, 'kind' | 'id' | 'key' | 'label'>

/** What a new field of each kind starts with beside its name: the least a person would change. */
export const blankFields: { readonly [Kind in FieldKindName]: Own<Kind> } = {
  text: { maxLength: 200 },
  'long-text': { maxLength: 2000, rows: 4 },
  email: {},
  phone: {},
  url: {},
  integer: {},
  decimal: { places: 2 },
  money: { minimum: 0 },
  date: {},
  'yes-no': {},
  declaration: { required: true, statement: { vi: '' } },
  'single-choice': { options: [] },
  'multiple-choice': { options: [] },
  file: { accept: ['pdf', 'image'], maxSizeMb: 10, maxFiles: 1 },
  address: {},
  'identity-number': { documents: ['citizen-id'] },
  'enterprise-number': {},
  'register-record': { register: '', states: ['in-force'] },
  group: { fields: [] },
  repeat: { fields: [], maxItems: 20 },
  computed: { expression: '', type: 'integer' },
  percentage: { places: 0, minimum: 0, maximum: 100 },
  time: {},
  'date-time': {},
  month: {},
  guidance: { blocks: [{ kind: 'paragraph', text: { vi: '' } }] },
  constant: { value: '' },
  period: {},
  duration: { units: ['years', 'months'] },
  matrix: { rows: [], options: [] },
  'bank-account': {},
  'geo-point': {},
  image: { maxSizeMb: 5, maxFiles: 1 },
  signature: { statement: { vi: '' } },
  age: { of: '' },
  'list-choice': { list: '' },
}

export function isFieldKind(name: string): name is FieldKindName {
  return Object.hasOwn(blankFields, name)
}
