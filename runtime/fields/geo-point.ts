import { asTyped, parseParts, partOf, partsSchema, partText, toNativeParts } from '#runtime/fields/answer-parts.ts'
import { coordinatePlaces, readCoordinate, roundCoordinate, splitPair } from '#runtime/fields/coordinate.ts'
import type { FieldKind, FieldProblem } from '#runtime/fields/field-kind.ts'
import { lastValue } from '#runtime/fields/post-node.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { GeoPointField } from '#schemas/generated/procedure.ts'

/** A place by latitude and longitude, degrees in WGS 84 to six places. A pair pasted into the first control is split. */
export const geoPoint: FieldKind<GeoPointField> = {
  toSchema: (field) => {
    const { south, north, west, east } = boundsOf(field)
    const coordinates = { latitude: { type: 'number', minimum: south, maximum: north }, longitude: { type: 'number', minimum: west, maximum: east } }
    return partsSchema(coordinates, field.address ? { address: { type: 'string', minLength: 1, maxLength: 300 } } : {})
  },
  toRuleType: (field) => ({
    type: 'object',
    fields: { latitude: degrees, longitude: degrees, ...(field.address && { address: { type: { type: 'string' }, optional: true } }) },
  }),
  parsePost: (field, node) => {
    const given = parseParts(node, { latitude: readCoordinate, longitude: readCoordinate, ...(field.address && { address: asTyped }) })
    const [latitude, longitude] = splitPair(lastValue(node.children.get('latitude'))) ?? []
    if (latitude === undefined || longitude === undefined || given?.['longitude'] !== undefined) return given
    return { ...given, latitude: roundCoordinate(Number(latitude)), longitude: roundCoordinate(Number(longitude)) }
  },
  toNative: (field, value) => toNativeParts(value, partsOf(field)),
  summarise: (_field, value) => {
    const point = `${partText(value, 'latitude')}, ${partText(value, 'longitude')}`
    return partOf(value, 'address') === undefined ? point : `${partText(value, 'address')} (${point})`
  },
  check: (_field, value) => [...checkPlaces(value, 'latitude'), ...checkPlaces(value, 'longitude')],
  sample: (field, { pick }) => {
    const { south, north, west, east } = boundsOf(field)
    const between = (low: number, high: number): number => roundCoordinate(low + ((high - low) * (1 + pick(98))) / 100)
    return { latitude: between(south, north), longitude: between(west, east), ...(field.address && { address: 'Bưu cục Sông Hồng' }) }
  },
}

function partsOf({ address }: GeoPointField): Array<'latitude' | 'longitude' | 'address'> {
  return address ? ['latitude', 'longitude', 'address'] : ['latitude', 'longitude']
}

const degrees = { type: { type: 'decimal' }, optional: false } as const

function boundsOf({ within }: GeoPointField): NonNullable<GeoPointField['within']> {
  return within ?? { south: -90, north: 90, west: -180, east: 180 }
}

function checkPlaces(value: AnswerValue, part: string): FieldProblem[] {
  const degree = partOf(value, part)
  const isExact = typeof degree !== 'number' || roundCoordinate(degree) === degree
  return isExact ? [] : [{ code: 'too-many-places', params: { limit: coordinatePlaces }, at: `/${part}` }]
}
