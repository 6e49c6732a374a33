import { isObject } from '#builder/import-schema/json-value.ts'
import type { JsonObject } from '#builder/import-schema/json-value.ts'

/** Which JSON Schema a file speaks. OpenAPI 3.0 is 7 with `nullable`; 3.1 is 2020. */
export type Dialect = 4 | 6 | 7 | 2019 | 2020

/** Says the draft of a file from its `$schema`, its OpenAPI version, or the keywords it uses. */
export function dialectOf(file: JsonObject, schema: JsonObject): Dialect {
  const named = typeof schema['$schema'] === 'string' ? /draft[-/](?:0?([467])|(2019)-09|(2020)-12)/.exec(schema['$schema']) : null
  const draft = Number(named?.[1] ?? named?.[2] ?? named?.[3])
  if (draft === 4 || draft === 6 || draft === 7 || draft === 2019 || draft === 2020) return draft
  if (typeof file['openapi'] === 'string') return file['openapi'].startsWith('3.0') ? 7 : 2020
  return usesLaterKeywords(schema) ? 2020 : 7
}

const later = new Set(['prefixItems', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties', 'unevaluatedItems', 'minContains', 'maxContains', '$dynamicRef', '$anchor'])

function usesLaterKeywords(schema: JsonObject): boolean {
  const open: unknown[] = [schema]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (!isObject(value)) continue
    if (Object.keys(value).some((keyword) => later.has(keyword))) return true
    for (const member of Object.values(value)) open.push(...(Array.isArray(member) ? member : [member]))
  }
  return false
}
