import type { FieldKindName } from '#builder/fields/blank-fields.ts'

export type PaletteGroup = 'text' | 'number' | 'time' | 'choice' | 'person' | 'file' | 'structure' | 'derived'

/** Where a kind stands in the palette, and the sign it is known by there and in the outline. */
export const paletteKinds: Readonly<Record<FieldKindName, { group: PaletteGroup; sign: string }>> = {
  text: { group: 'text', sign: 'Aa' },
  'long-text': { group: 'text', sign: '¶' },
  email: { group: 'text', sign: '@' },
  phone: { group: 'text', sign: '☎' },
  url: { group: 'text', sign: '://' },
  integer: { group: 'number', sign: '12' },
  decimal: { group: 'number', sign: '1,5' },
  money: { group: 'number', sign: '₫' },
  percentage: { group: 'number', sign: '%' },
  date: { group: 'time', sign: '31' },
  time: { group: 'time', sign: '8:30' },
  'date-time': { group: 'time', sign: '31:8' },
  month: { group: 'time', sign: 'T2' },
  period: { group: 'time', sign: '↔' },
  duration: { group: 'time', sign: '⧗' },
  'yes-no': { group: 'choice', sign: 'C/K' },
  'single-choice': { group: 'choice', sign: '◉' },
  'multiple-choice': { group: 'choice', sign: '☑' },
  'list-choice': { group: 'choice', sign: '⌕' },
  matrix: { group: 'choice', sign: '⊞' },
  'identity-number': { group: 'person', sign: 'ID' },
  'enterprise-number': { group: 'person', sign: 'MST' },
  address: { group: 'person', sign: '⌂' },
  'bank-account': { group: 'person', sign: 'TK' },
  'geo-point': { group: 'person', sign: '⌖' },
  'register-record': { group: 'person', sign: '№' },
  file: { group: 'file', sign: '⇪' },
  image: { group: 'file', sign: '▣' },
  signature: { group: 'file', sign: '✍' },
  declaration: { group: 'file', sign: '✓' },
  group: { group: 'structure', sign: '{ }' },
  repeat: { group: 'structure', sign: '≡+' },
  guidance: { group: 'structure', sign: 'i' },
  computed: { group: 'derived', sign: 'ƒ' },
  age: { group: 'derived', sign: '+1' },
  constant: { group: 'derived', sign: '=' },
}

export const paletteGroups: readonly PaletteGroup[] = ['text', 'number', 'time', 'choice', 'person', 'file', 'structure', 'derived']
