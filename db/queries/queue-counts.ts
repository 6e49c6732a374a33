import { sql } from 'kysely'
import { selectPlaces } from '#db/queries/queue-places.ts'
import { toQueueSource } from '#db/queries/queue-source.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'
import type { QueueQuery, QueueView } from '#runtime/ports.ts'

/** Counting stops here: a person needs to know that there are many, not how many. */
export const mostCounted = 1_000

/** How many dossiers each view has, at most `mostCounted`. */
export async function queueCounts(kysely: Kysely<Tables>, dialect: Database['dialect'], officer: Pick<QueueQuery, 'assignments' | 'accountId'>): Promise<Record<QueueView, number>> {
  const count = (view: QueueView): RawBuilder<number> => {
    const source = toQueueSource({ ...officer, view, sort: 'due' })
    return sql<number>`(SELECT count(*) FROM (${selectPlaces({ source, dialect, ascending: true, limit: mostCounted })}) counted)`
  }
  const { rows } = await sql<Record<QueueView, number>>`
    SELECT ${count('mine')} AS mine, ${count('unit')} AS unit, ${count('waiting')} AS waiting, ${count('all')} AS "all"`.execute(kysely)
  const [counts] = rows
  return { mine: counts?.mine ?? 0, unit: counts?.unit ?? 0, waiting: counts?.waiting ?? 0, all: counts?.all ?? 0 }
}
