/** A JSON value. Values of a draft are never changed in place: an edit makes a new value that shares what it keeps. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json }

/** Generated types and imported schemas are JSON too; the compiler cannot see it of interfaces. */
export function toJson(value: unknown): Json {
  if (!isJson(value)) throw new TypeError('not JSON')
  return value
}

function isJson(value: unknown): value is Json {
  return value !== undefined && typeof value !== 'function'
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The member of this name; own members only. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The text under this name. */
export function textOf(value: Json | undefined, name: string): string | undefined {
  const text = memberOf(value, name)
  return typeof text === 'string' ? text : undefined
}

/** Whether two values say the same; the order of members says nothing. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
}
