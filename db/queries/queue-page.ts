import { sql } from 'kysely'
import { orUndefined } from '#db/codecs.ts'
import { parseCursor, toCursor } from '#db/queries/queue-cursor.ts'
import { selectPlaces } from '#db/queries/queue-places.ts'
import { toQueueSource } from '#db/queries/queue-source.ts'
import { listedColumns, toSummary, toTask } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Place } from '#db/queries/queue-places.ts'
import type { Database } from '#db/database.ts'
import type { ListedRow } from '#db/stores/dossier-rows.ts'
import type { Tables } from '#db/schema.ts'
import type { QueuePage, QueueQuery, QueueRow } from '#runtime/ports.ts'

type PageRow = ListedRow & { place_key: string }

const listed = sql.join(listedColumns.map((column) => sql.ref(`d.${column}`)))

/** One page of a queue with the places before and after it. */
export async function queuePage(kysely: Kysely<Tables>, dialect: Database['dialect'], query: QueueQuery): Promise<QueuePage> {
  const cursor = parseCursor(query.after)
  const isBack = cursor?.direction === 'previous'
  const ascending = (query.sort !== 'newest') !== isBack
  const source = toQueueSource(query)
  const places = selectPlaces({ source, dialect, search: query.search, ascending, after: cursor, limit: query.limit + 1 })
  const turn = ascending ? sql`ASC` : sql`DESC`
  const { rows } = await sql<PageRow>`SELECT p.key AS place_key, ${listed} FROM (${places}) p CROSS JOIN dossiers d WHERE d.id = p.id
    ORDER BY p.key ${turn}, p.id ${turn}`.execute(kysely)

  const hasMore = rows.length > query.limit
  const shown = rows.slice(0, query.limit)
  if (isBack) shown.reverse()
  return {
    rows: shown.map(toQueueRow),
    next: isBack || hasMore ? cursorAt('next', shown.at(-1)) : undefined,
    previous: (isBack ? hasMore : cursor !== undefined) ? cursorAt('previous', shown[0]) : undefined,
  }
}

function cursorAt(direction: 'next' | 'previous', row: PageRow | undefined): string | undefined {
  return row && toCursor({ direction, ...placeOf(row) })
}

const placeOf = (row: PageRow): Place => ({ id: row.id, key: row.place_key })

function toQueueRow(row: PageRow): QueueRow {
  const task = toTask(row)
  return { ...toSummary(row), ...(task && { task, assigneeName: orUndefined(row.assignee_name) }) }
}
