import { isObject, memberOf, textOf, type Json, type JsonObject } from '#builder/draft/json.ts'

/** The field under another key. It is filled in from where it was before: without a path that is what has its key. */
export function withKey(field: JsonObject, key: string): JsonObject {
  const source = unnamedSource(field)
  return { ...field, key, ...(source !== undefined && { prefill: { ...source, path: textOf(field, 'key') ?? key } }) }
}

/** What fills a field in by its key. Earlier dossiers have the keys of their own version, so nothing else can be said of them. */
export function unnamedSource(field: Json | undefined): JsonObject | undefined {
  const prefill = memberOf(field, 'prefill')
  const isUnnamed = ['account', 'register'].includes(textOf(prefill, 'from') ?? '') && textOf(prefill, 'path') === undefined
  return isUnnamed && isObject(prefill) ? prefill : undefined
}
