import type { Areas } from '#runtime/fields/areas.ts'
import { printAddress } from '#runtime/fields/areas.ts'
import type { FieldKind, FieldProblem } from '#runtime/fields/field-kind.ts'
import { lastValue } from '#runtime/fields/post-node.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
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
  parsePost: (_field, node) => {
    const entries = parts.map((part) => [part, toLine(lastValue(node.children.get(part)))] as const)
    const given = entries.filter(([, text]) => text !== '')
    return given.length === 0 ? undefined : Object.fromEntries(given)
  },
  toNative: (_field, value) => Object.fromEntries(parts.map((part) => [part, partOf(value, part) ?? ''])),
  summarise: (_field, value) => partOf(value, 'text') ?? parts.flatMap((part) => partOf(value, part) ?? []).join(', '),
  check: (_field, value, { areas }) => checkAreas(partOf(value, 'province') ?? '', partOf(value, 'commune') ?? '', areas),
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

function partOf(value: AnswerValue, part: (typeof parts)[number] | 'text'): string | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const found = value[part]
  return found === undefined ? undefined : toText(found)
}

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
  const [street, typed, province] = parts.map((part) => partOf(value, part))
  if (street === undefined || typed === undefined || province === undefined) return value
  const said = { street: toLine(street), commune: codeOf(toLine(typed), province, areas), province }
  return { ...value, ...said, text: printAddress(said, areas).slice(0, 500) }
}

/** A commune that is listed is stored by its code, also where its name could be typed. */
function codeOf(typed: string, province: string, areas: Areas): string {
  const named = areas.communesOf(province).filter(({ name }) => name === typed)
  return (named.length === 1 && named[0]?.code) || typed
}
