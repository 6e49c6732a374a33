import type { DraftCommand, Edit, Place } from '#schemas/generated/draft-change.ts'

/**
 * The log of a draft: one entry for each change, in the order they were saved; entry n led to revision n. `of` names the
 * entry an undo or redo took back. Edits lead from the revision before, `inverse` leads there again.
 */
export type LogHead = { revision: number; by: string; act: 'do' | 'undo' | 'redo'; of?: number; touched: readonly Place[] }
export type LogEntry = LogHead & { commands: readonly DraftCommand[]; edits: readonly Edit[]; inverse: readonly Edit[] }

/** What this author may take back next, and what may be done again: the revisions of the entries. */
export function stepsOf(log: readonly LogHead[], by: string): { undo?: number; redo?: number } {
  const done: number[] = []
  let undone: number[] = []
  for (const entry of log.filter((one) => one.by === by)) {
    if (entry.act === 'do') undone = []
    if (entry.act === 'undo') remove(done, entry.of)
    if (entry.act === 'redo') remove(undone, entry.of)
    if (entry.act === 'undo') undone.push(entry.revision)
    else done.push(entry.revision)
  }
  return { undo: done.at(-1), redo: undone.at(-1) }
}

function remove(revisions: number[], revision: number | undefined): void {
  const at = revision === undefined ? -1 : revisions.lastIndexOf(revision)
  if (at !== -1) revisions.splice(at, 1)
}

/** The entries of a log that still count: what was taken back within it, and the taking back, cancel each other. */
export function standing<Entry extends LogHead>(log: readonly Entry[]): Entry[] {
  const first = log[0]?.revision ?? 0
  const cancelled = new Set<number>()
  const kept = log.toReversed().filter(({ revision, of }) => {
    if (cancelled.has(revision)) return false
    if (of === undefined || of < first) return true
    cancelled.add(of)
    return false
  })
  return kept.toReversed()
}

/** The latest entry for each place of these that the log touched as well: the same place, one around it or one inside it. */
export function overlaps<Entry extends LogHead>(log: readonly Entry[], places: readonly Place[]): Array<{ place: Place; entry: Entry }> {
  return places.flatMap((place) => {
    const entry = log.findLast(({ touched }) => touched.some((other) => meets(other, place)))
    return entry ? [{ place, entry }] : []
  })
}

/** The same place, or one inside the other. */
export const meets = (one: Place, other: Place): boolean => isAround(one, other) || isAround(other, one)

const isAround = (outer: Place, inner: Place): boolean => inner === outer || inner.startsWith(`${outer}/`)
