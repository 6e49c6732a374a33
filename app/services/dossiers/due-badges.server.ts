import type { Casework } from '#app/services/engine.server.ts'
import { remaining, type Remaining } from '#runtime/deadlines/remaining.ts'
import type { ListedDossier } from '#runtime/dossier/dossier.ts'

/** What is left of each row's next deadline, by dossier id; rows without a clock have none. */
export async function dueBadges(casework: Casework, rows: readonly ListedDossier[]): Promise<ReadonlyMap<string, Remaining>> {
  const badges = new Map<string, Remaining>()
  const known = new Map<string, Remaining | undefined>()
  for (const row of rows) {
    // Most deadlines end at the close of a working day, so that the rows of a page share a few of them.
    const same = `${row.clock} ${row.version} ${row.closedAt ?? (row.clock === 'running' ? row.dueAt : row.filedAt)}`
    if (!known.has(same)) known.set(same, await dueBadge(casework, row))
    const badge = known.get(same)
    if (badge) badges.set(row.id, badge)
  }
  return badges
}

export async function dueBadge({ versions, calendars, core }: Casework, row: ListedDossier): Promise<Remaining | undefined> {
  if (row.clock === 'none' || row.closedAt !== undefined) return undefined
  if (row.clock === 'suspended') return { kind: 'paused', since: row.filedAt }
  const loaded = await versions.get(row.version)
  const calendar = loaded && (await calendars.find(loaded.definition.calendar.key))
  if (!calendar || row.dueAt === undefined) return undefined
  const clock = { key: '', limit: { value: 1, unit: 'working-day' }, suspension: 'pause', startedAt: row.filedAt, countsFrom: row.filedAt } as const
  return remaining(calendar, { ...clock, status: { state: 'running' }, suspensions: [], extensions: [], explanation: [], dueAt: row.dueAt, dueOn: row.dueOn }, core.now())
}
