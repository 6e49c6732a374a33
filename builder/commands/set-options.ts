import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { isList, isObject, textOf, toJson, type JsonObject } from '#builder/draft/json.ts'
import { findPath, valueAt } from '#builder/draft/place.ts'

/** Gives a list of options at once, as pasted. An option whose value stays keeps its help and its translation. */
export const setOptions: DraftCommandRule<'set-options'> = (draft, { at, options }) => {
  const root = toJson(draft)
  const path = findPath(root, at)
  if (!path) return { code: 'place-gone', at }
  const old = valueAt(root, path)
  const known = new Map((isList(old) ? old : []).flatMap((option) => (isObject(option) ? [[textOf(option, 'value'), option] as const] : [])))
  return [{ do: 'set', at, value: options.map((line) => toOption(line, known.get(line.value))) }]
}

function toOption({ value, label, en }: { value: string; label: string; en?: string }, old: JsonObject | undefined): JsonObject {
  const oldEnglish = textOf(old?.['label'], 'vi') === label ? textOf(old?.['label'], 'en') : undefined
  const english = en ?? oldEnglish
  return { ...old, value, label: { vi: label, ...(english !== undefined && { en: english }) } }
}
