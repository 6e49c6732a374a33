import { sql } from 'kysely'
import { orUndefined } from '#db/codecs.ts'
import { compiledOnce } from '#db/queries/compiled-once.ts'
import { parseCursor, toCursor } from '#db/queries/queue-cursor.ts'
import { selectPlaces } from '#db/queries/queue-places.ts'
import { toQueueSource } from '#db/queries/queue-source.ts'
import { queuedColumns, toListed, toTask } from '#db/stores/dossier-rows.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Listing, Place } from '#db/queries/queue-places.ts'
import type { Lists } from '#db/queries/queue-source.ts'
import type { QueuedRow } from '#db/stores/dossier-rows.ts'
import type { Tables } from '#db/schema.ts'
import type { DossierQueries, QueueQuery, QueueRow } from '#runtime/ports.ts'

type PageRow = QueuedRow & { no: number; place_key: string }

const queued = sql.join(queuedColumns.map((column) => sql.ref(`d.${column}`)))

/** One page of a queue with the places before and after it. */
export function queuePage(kysely: Kysely<Tables>, { dialect, lists }: Listing): DossierQueries['queue'] {
  const select = compiledOnce(kysely, ({ query, at }: { query: QueueQuery; at: Lists }) => selectPage(query, dialect, at))
  return async (query) => {
    const rows = await select({ query, at: lists() })
    const { cursor, isBack } = turnOf(query)
    const hasMore = rows.length > query.limit
    const shown = rows.slice(0, query.limit)
    if (isBack) shown.reverse()
    return {
      rows: shown.map(toQueueRow),
      next: isBack || hasMore ? cursorAt('next', shown.at(-1)) : undefined,
      previous: (isBack ? hasMore : cursor !== undefined) ? cursorAt('previous', shown[0]) : undefined,
    }
  }
}

/** One row more than the page has tells whether another follows. */
function selectPage(query: QueueQuery, dialect: Listing['dialect'], lists: Lists): RawBuilder<PageRow> {
  const { cursor, isBack } = turnOf(query)
  const ascending = (query.sort !== 'newest') !== isBack
  const places = selectPlaces({ source: toQueueSource(query, lists), dialect, search: query.search, ascending, after: cursor, limit: query.limit + 1 })
  const turn = ascending ? sql`ASC` : sql`DESC`
  return sql<PageRow>`SELECT p.key AS place_key, p.no, ${queued} FROM (${places}) p CROSS JOIN dossiers d WHERE d.no = p.no
    ORDER BY p.key ${turn}, p.no ${turn}`
}

function turnOf({ after }: QueueQuery) {
  const cursor = parseCursor(after)
  return { cursor, isBack: cursor?.direction === 'previous' }
}

function cursorAt(direction: 'next' | 'previous', row: PageRow | undefined): string | undefined {
  return row && toCursor({ direction, ...placeOf(row) })
}

const placeOf = (row: PageRow): Place => ({ no: row.no, key: row.place_key })

function toQueueRow(row: PageRow): QueueRow {
  const task = toTask(row)
  return { ...toListed(row), sequence: row.sequence, ...(task && { task, assigneeName: orUndefined(row.assignee_name) }) }
}
