import type { DraftCommandRule, Plan } from '#builder/commands/outcome.ts'
import { branchFor, requiredNames } from '#builder/draft/definition-schema.ts'
import { isObject, memberOf, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { freeMembers } from '#builder/draft/identity.ts'
import { findPath, valueAt } from '#builder/draft/place.ts'
import { schemaAt } from '#builder/draft/schema-at.ts'
import type { Value } from '#schemas/generated/draft-change.ts'

/**
 * Gives a member another value. Ids are for life. A text that is not there yet is made by its first words, and one that
 * need not be there goes with its last.
 */
export const set: DraftCommandRule<'set'> = (draft, { at, value }) => {
  if (at.endsWith('/id') && !isFree(toJson(draft), at)) return { code: 'id-for-life', at }
  const words = /^(?<text>.*)\/(?<language>vi|en)$/.exec(at)?.groups
  return (words && typeof value === 'string' && setWords(toJson(draft), words['text'] ?? '', { language: words['language'] ?? '', value })) || [{ do: 'set', at, value }]
}

/** Whether the place is a name that an author chose: a column of a register may be called `id`. */
function isFree(root: Json, at: string): boolean {
  return findPath(root, at)?.some((step) => typeof step === 'string' && freeMembers.has(step)) === true
}

function setWords(root: Json, text: string, { language, value }: { language: string; value: string }): Plan | undefined {
  const path = findPath(root, text)
  if (!path || textOf(schemaAt(root, path), 'title') !== 'Text') return undefined
  const now = valueAt(root, path)
  if (now === undefined) return [{ do: 'set', at: text, value: toText(language, value) }]
  const other = memberOf(now, language === 'vi' ? 'en' : 'vi')
  return value === '' && isObject(now) && !other && !isDemanded(root, path) ? [{ do: 'clear', at: text }] : undefined
}

const toText = (language: string, value: string): Value => (language === 'en' ? { vi: '', en: value } : { vi: value })

/** Whether what stands at a path must be there: items of lists, and members the schema names. */
function isDemanded(root: Json, path: ReadonlyArray<string | number>): boolean {
  const name = path.at(-1)
  const around = path.slice(0, -1)
  const schema = schemaAt(root, around)
  const branch = schema && branchFor(schema, textOf(valueAt(root, around), 'kind'))
  return typeof name !== 'string' || !branch || requiredNames(branch).includes(name)
}
