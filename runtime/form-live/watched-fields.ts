import type { LiveRule } from '#runtime/form-view/live-data.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'

/**
 * The fields that conditions of a page read, by dotted path without row numbers. Typing anywhere else changes nothing
 * that is shown, so nothing is looked at.
 */
export function watchedFields(rules: readonly LiveRule[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ row = [], visible, required }) =>
      [...visible, ...(required ? [required] : [])].flatMap(namesIn).map((name) => [...row, name].join('.')),
    ),
  )
}

/** Whether an answer at a pointer is one of them, or a part of one. */
export function isWatched(watched: ReadonlySet<string>, pointer: string): boolean {
  const keys = pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part))
  return keys.some((_key, index) => watched.has(keys.slice(0, index + 1).join('.')))
}

function namesIn(condition: SimpleCondition): string[] {
  if ('path' in condition) return condition.path.slice(0, 1)
  return [condition.of].flat().flatMap(namesIn)
}
