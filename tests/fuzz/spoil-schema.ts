import { below, pick, type Next } from './chance.ts'

/** A schema as JSON with some of its members given what they should never have. */
export function spoilSchema(schema: unknown, next: Next): unknown {
  const copy: unknown = structuredClone(schema)
  const places = placesIn(copy)
  for (let times = 1 + below(next, 5); times > 0 && places.length > 0; times--) {
    const place = places[below(next, places.length)]
    if (place) spoil(place.holder, place.key, next)
  }
  return copy
}

type Place = { holder: object; key: string }

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))])
}

function spoil(holder: object, key: string, next: Next): void {
  // A member that an earlier turn took away: what a name like `constructor` inherits is none.
  const value: unknown = Object.getOwnPropertyDescriptor(holder, key)?.value
  switch (below(next, 6)) {
    case 0:
      return set(holder, key, pick(next, wrongValues))
    case 1:
      return set(holder, pick(next, keywords), value)
    case 2:
      return set(holder, key, [value])
    case 3:
      return set(holder, key, { [pick(next, keywords)]: value })
    case 4:
      return void Reflect.deleteProperty(holder, key)
    default:
      return set(holder, pick(next, keywords), pick(next, wrongValues))
  }
}

/** `__proto__` becomes a member of its own, as it does in `JSON.parse`. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value: structuredClone(value), enumerable: true, configurable: true, writable: true })
}

const wrongValues = [
  null, true, false, 0, -1, 1.5, 1e300, 2 ** 53, -(2 ** 60), Number.MIN_VALUE, '', 'a', '\0', '\uD800', '__proto__', '#', '#/', '#/$defs/a', '#/definitions/none', '#a', 'http://169.254.169.254/latest', 'file:///etc/passwd', 'urn:x', '//', 'http://[', '%', [], [null], [[]], [{}], ['a', 'a'], {}, { a: null }, { '': {} }, { $ref: '#' }, { type: 'object' }, { enum: [] }, { not: {} },
  [true, false], ['object', 'null'], { a: ['b'] }, { a: { $ref: '#' } }, '(a+)+$', '(?<a>x)\\k<a>', '[', 'x'.repeat(3000),
] as const

const keywords = [
  '$ref', '$id', 'id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor', '$defs', 'definitions', '$schema', '$async', '$vocabulary', '$comment', 'type', 'enum', 'const', 'multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'pattern', 'format', 'items', 'prefixItems', 'additionalItems', 'contains', 'minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems', 'properties', 'patternProperties',
  'additionalProperties', 'propertyNames', 'required', 'minProperties', 'maxProperties', 'dependencies', 'dependentRequired', 'dependentSchemas', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'unevaluatedProperties', 'unevaluatedItems', 'nullable', 'discriminator', 'title', 'description', 'default', 'examples', 'readOnly', 'enumNames', 'contentEncoding', 'x-a', '__proto__', 'constructor', 'toString', 'openapi', 'components', 'schemas', 'schema', 'uiSchema', 'ui:order', 'discriminator', 'propertyName',
] as const
