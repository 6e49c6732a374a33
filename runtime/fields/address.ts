import { asTyped, parseParts, partText, toNativeParts } from '#runtime/fields/answer-parts.ts'
import { printAddress, type Areas } from '#runtime/fields/areas.ts'
import type { FieldKind, FieldProblem } from '#runtime/fields/field-kind.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { AddressField } from '#schemas/generated/procedure.ts'

/**
 * A Vietnamese address of two levels. `province` is a code; `commune` a code, or the typed name where the areas file
 * does not list every commune. `text` is how the address read on the day, because areas are merged and renamed.
 */
export const address: FieldKind<AddressField> = {
  toSchema: (field) => ({
    type: 'object',
    additionalProperties: false,
    required: ['street', 'commune', 'province'],
    properties: {
      street: { type: 'string', minLength: 1, maxLength: 200 },
      commune: { type: 'string', minLength: 1, maxLength: 100 },
      province: field.provinces ? { type: 'string', enum: field.provinces } : { type: 'string', pattern: '^\\d{2}$' },
      text: { type: 'string', maxLength: 500 },
    },
  }),
  toRuleType: () => ({ type: 'object', fields: { street: line, commune: line, province: line, text: { ...line, optional: true } } }),
  parsePost: (_field, node) => parseParts(node, { street: asTyped, commune: asTyped, province: asTyped }),
  toNative: (_field, value) => toNativeParts(value, parts),
  summarise: (_field, value) => partText(value, 'text') || parts.map((part) => partText(value, part)).filter(Boolean).join(', '),
  check: (_field, value, { areas }) => checkAreas(partText(value, 'province'), partText(value, 'commune'), areas),
  complete: (_field, value, { areas }) => settled(value, areas),
  sample: (field, { areas, pick, attempt }) => {
    const province = field.provinces?.[pick(field.provinces.length)] ?? areas.provinces[pick(areas.provinces.length)]?.code ?? '01'
    const communes = areas.communesOf(province)
    const commune = communes[pick(communes.length || 1)]?.code ?? 'Xã Bình Minh'
    return { street: `${1 + pick(200) + attempt} đường Lê Lợi`, commune, province }
  },
}

const parts = ['street', 'commune', 'province'] as const
const line = { type: { type: 'string' }, optional: false } as const

function checkAreas(province: string, commune: string, areas: Areas): FieldProblem[] {
  if (areas.provinces.length === 0) return []
  if (!areas.findProvince(province)) return [{ code: 'not-offered', params: { value: province }, at: '/province' }]

  const listed = areas.findCommune(commune)
  if (listed?.province === province) return []
  if (listed || /^\d/.test(commune)) return [{ code: 'area-mismatch', params: { commune, province }, at: '/commune' }]
  return areas.isComplete(province) ? [{ code: 'not-offered', params: { value: commune }, at: '/commune' }] : []
}

function settled(value: AnswerValue, areas: Areas): AnswerValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const [street = '', typed = '', province = ''] = parts.map((part) => partText(value, part))
  if (street === '' || typed === '' || province === '') return value
  const said = { street: toLine(street), commune: codeOf(toLine(typed), province, areas), province }
  return { ...value, ...said, text: printAddress(said, areas).slice(0, 500) }
}

/** A commune that is listed is stored by its code, also where its name could be typed. */
function codeOf(typed: string, province: string, areas: Areas): string {
  const named = areas.communesOf(province).filter(({ name }) => name === typed)
  return (named.length === 1 && named[0]?.code) || typed
}
