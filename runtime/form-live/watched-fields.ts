import type { LiveRule } from '#runtime/form-view/live-data.ts'
import { namesInCondition } from '#runtime/rules/condition-names.ts'

/**
 * The fields that conditions of a page read, by dotted path without row numbers. Typing anywhere else changes nothing
 * that is shown, so nothing is looked at.
 */
export function watchedFields(rules: readonly LiveRule[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ row = [], visible, required }) =>
      [...visible, ...(required ? [required] : [])].flatMap(namesInCondition).map((name) => [...row, name].join('.')),
    ),
  )
}

/** Whether an answer at a pointer is one of them, or a part of one. */
export function isWatched(watched: ReadonlySet<string>, pointer: string): boolean {
  const keys = pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part))
  return keys.some((_key, index) => watched.has(keys.slice(0, index + 1).join('.')))
}
