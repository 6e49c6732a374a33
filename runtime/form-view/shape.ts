import type { Field } from '#schemas/generated/procedure.ts'
import type { PageContext } from './page-context.ts'

/**
 * How a kind stands on the page. `control`: one control with a label. `radios` and `boxes`: choices under a legend.
 * `part`: several controls or fields under a legend. `note`: text to read under a heading. `none`: not on the page.
 */
export type Shape = 'control' | 'radios' | 'boxes' | 'part' | 'note' | 'none'

const shapes = {
  text: 'control',
  'long-text': 'control',
  email: 'control',
  phone: 'control',
  url: 'control',
  integer: 'control',
  decimal: 'control',
  money: 'control',
  date: 'control',
  percentage: 'control',
  time: 'control',
  'date-time': 'control',
  month: 'control',
  'yes-no': 'radios',
  declaration: 'boxes',
  'single-choice': 'radios',
  'multiple-choice': 'boxes',
  file: 'control',
  address: 'part',
  'identity-number': 'control',
  'enterprise-number': 'control',
  'register-record': 'control',
  guidance: 'note',
  constant: 'none',
  period: 'part',
  duration: 'part',
  matrix: 'part',
  'bank-account': 'part',
  'geo-point': 'part',
  image: 'control',
  signature: 'part',
  group: 'part',
  repeat: 'part',
  computed: 'control',
  age: 'control',
  'list-choice': 'part',
} satisfies Record<Field['kind'], Shape>

/** Up to this many options are all shown, unless the author chose a select. */
const mostRadios = 7

export function shapeOf(field: Field, context: PageContext): Shape {
  if (field.kind !== 'single-choice') return shapes[field.kind]
  if (isSearched(field, context)) return 'part'
  if (field.display) return field.display === 'radio' ? 'radios' : 'control'
  return context.optionsOf(field).length > mostRadios ? 'control' : 'radios'
}

/** Where nobody answers a search, a list to open stands in for it. */
export function isSearched(field: Field, { searches }: PageContext): boolean {
  return field.kind === 'single-choice' && field.display === 'search' && searches !== undefined
}
