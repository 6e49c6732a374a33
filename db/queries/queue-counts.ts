import { sql } from 'kysely'
import { compiledOnce } from '#db/queries/compiled-once.ts'
import { toQueueSource } from '#db/queries/queue-source.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Lists } from '#db/queries/queue-source.ts'
import type { Tables } from '#db/schema.ts'
import type { DossierQueries, DossierStore, QueueView } from '#runtime/ports.ts'

type Counts = Record<QueueView, number>
type Officer = Parameters<DossierQueries['counts']>[0]
type Append = DossierStore['append']

/** Until then this node does not see what another appended; its own appends it counts at once. */
const believedForMs = 1000

/** How many dossiers each view has, at most `most`; counted anew when something was appended, or a second has passed. */
export function queueCounts(kysely: Kysely<Tables>, lists: () => Lists): { counts: DossierQueries['counts']; countAnewAfter(append: Append): Append } {
  const count = compiledOnce(kysely, ({ officer, at }: { officer: Officer; at: Lists }) => {
    const of = (view: QueueView) => countOf(officer, view, at)
    return sql<Counts>`SELECT ${of('mine')} AS mine, ${of('unit')} AS unit, ${of('waiting')} AS waiting, ${of('all')} AS "all"`
  })
  let kept = new Map<string, { counts: Counts; until: number }>()

  return {
    async counts(officer) {
      const [key, here] = [JSON.stringify(officer), kept]
      const known = here.get(key)
      if (known && known.until > performance.now()) return known.counts
      const [counts = { mine: 0, unit: 0, waiting: 0, all: 0 }] = await count({ officer, at: lists() })
      here.set(key, { counts, until: performance.now() + believedForMs })
      return counts
    },
    countAnewAfter: (append) => async (write) => {
      const appended = await append(write)
      // What is being counted at this moment goes into the map that is left behind.
      if (kept.size > 0) kept = new Map()
      return appended
    },
  }
}

/** A dossier is held by one pair now, so those branches are disjoint; several may have held it before. */
function countOf({ most, ...officer }: Officer, view: QueueView, lists: Lists): RawBuilder<number> {
  const branches = toQueueSource({ ...officer, view, sort: 'due' }, lists).map(({ table, no, where }) => {
    const selected = where.length === 0 ? sql`` : sql`WHERE ${sql.join(where, sql` AND `)}`
    return sql`SELECT no FROM (SELECT ${no} AS no FROM ${sql.table(table)} x ${selected} LIMIT ${most}) one`
  })
  const both = view === 'waiting' || view === 'all' ? sql` UNION ` : sql` UNION ALL `
  return sql<number>`(SELECT count(*) FROM (SELECT no FROM (${sql.join(branches, both)}) every LIMIT ${most}) counted)`
}
