import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { DraftOutcome, DraftRefusal } from '#builder/commands/outcome.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { overlaps, standing, type LogEntry } from '#builder/history/log.ts'
import type { DraftCommand, Place } from '#schemas/generated/draft-change.ts'

/** One place that two authors changed: what each wants there. A value that is absent was taken away. */
export type Clash = { place: Place; yours?: Json; theirs?: Json; revision: number; by: string }

export type Merge = { result: 'merged'; outcome: Extract<DraftOutcome, { ok: true }> } | { result: 'conflict'; clashes: Clash[] } | { result: 'refused'; refusal: DraftRefusal }

/**
 * Does commands that were meant for an earlier draft on the latest one. What others changed since (`missed`) is kept:
 * where they touched other places both stand; at the same place nothing is done and both values are told.
 */
export function mergeChange(latest: ProcedureDraft, missed: readonly LogEntry[], commands: readonly DraftCommand[]): Merge {
  const outcome = applyCommands(latest, commands)
  const since = standing(missed)
  if (outcome.ok) {
    const clashes = overlaps(since, outcome.touched).map(({ place, entry }) => ({ place, ...valuesAt(place, outcome.draft, latest), revision: entry.revision, by: entry.by }))
    return clashes.length === 0 ? { result: 'merged', outcome } : { result: 'conflict', clashes }
  }
  const last = since.at(-1)
  const before = last && earlier(latest, missed)
  const meant = before && applyCommands(before, commands)
  if (!last || !meant?.ok) return { result: 'refused', refusal: outcome.refusal }
  return { result: 'conflict', clashes: clashesWith(since, { latest, meant: meant.draft, touched: meant.touched, last }) }
}

type Meant = { latest: ProcedureDraft; meant: ProcedureDraft; touched: readonly Place[]; last: LogEntry }

/** Commands that can no longer be done: the places where they and the others met, or all of theirs. */
function clashesWith(since: readonly LogEntry[], { latest, meant, touched, last }: Meant): Clash[] {
  const met = overlaps(since, touched)
  const places = met.length > 0 ? met : touched.slice(0, 5).map((place) => ({ place, entry: last }))
  return places.map(({ place, entry }) => ({ place, ...valuesAt(place, meant, latest), revision: entry.revision, by: entry.by }))
}

function valuesAt(place: Place, yours: ProcedureDraft, theirs: ProcedureDraft): { yours?: Json; theirs?: Json } {
  return { yours: findValue(toJson(yours), place), theirs: findValue(toJson(theirs), place) }
}

/** The draft before these entries. */
export function earlier(draft: ProcedureDraft, log: readonly LogEntry[]): ProcedureDraft | undefined {
  let now: ProcedureDraft = draft
  for (const { inverse } of log.toReversed()) {
    const back = applyCommands(now, [{ kind: 'edit', edits: [...inverse] }])
    if (!back.ok) return undefined
    now = back.draft
  }
  return now
}
