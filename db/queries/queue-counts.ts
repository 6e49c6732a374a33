import { sql } from 'kysely'
import { toQueueSource } from '#db/queries/queue-source.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { QueueQuery, QueueView } from '#runtime/ports.ts'

type Officer = Pick<QueueQuery, 'assignments' | 'accountId'> & { most: number }

/** How many dossiers each view has, at most `most`. */
export async function queueCounts(kysely: Kysely<Tables>, officer: Officer): Promise<Record<QueueView, number>> {
  const { rows } = await sql<Record<QueueView, number>>`SELECT ${count(officer, 'mine')} AS mine, ${count(officer, 'unit')} AS unit,
    ${count(officer, 'waiting')} AS waiting, ${count(officer, 'all')} AS "all"`.execute(kysely)
  const [counts] = rows
  return counts ?? { mine: 0, unit: 0, waiting: 0, all: 0 }
}

/** A dossier is held by one pair now, so those branches are disjoint; several may have held it before. */
function count({ most, ...officer }: Officer, view: QueueView): RawBuilder<number> {
  const branches = toQueueSource({ ...officer, view, sort: 'due' }).map(({ table, id, where }) => {
    const selected = where.length === 0 ? sql`` : sql`WHERE ${sql.join(where, sql` AND `)}`
    return sql`SELECT id FROM (SELECT ${id} AS id FROM ${sql.table(table)} x ${selected} LIMIT ${most}) one`
  })
  const both = view === 'waiting' || view === 'all' ? sql` UNION ` : sql` UNION ALL `
  return sql<number>`(SELECT count(*) FROM (SELECT id FROM (${sql.join(branches, both)}) every LIMIT ${most}) counted)`
}
