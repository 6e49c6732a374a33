import { sql } from 'kysely'
import { brandedOr } from '#db/codecs.ts'
import { selectPlaces } from '#db/queries/queue-places.ts'
import { toQueueSource } from '#db/queries/queue-source.ts'
import { noDue } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Listing, Place } from '#db/queries/queue-places.ts'
import type { Tables } from '#db/schema.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { QueueQuery } from '#runtime/ports.ts'

/** The dossiers before and after one in a queue; where it would stand, when it has just left the queue. */
export async function queueNeighbours(kysely: Kysely<Tables>, { dialect, lists }: Listing, query: QueueQuery, dossierId: DossierId): Promise<{ previous?: DossierId; next?: DossierId }> {
  const source = toQueueSource(query, lists())
  const isForward = query.sort !== 'newest'
  const select = { source, dialect, search: query.search, limit: 1 }
  const only = source.map((branch) => ({ ...branch, where: [...branch.where, sql`${branch.no} = (SELECT no FROM dossiers WHERE id = ${dossierId})`] }))
  const { rows } = await selectPlaces({ ...select, source: only, ascending: true }).execute(kysely)
  const place = rows[0] ?? (await formerPlace(kysely, query, dossierId))
  if (!place) return {}

  const beside = async (ascending: boolean): Promise<DossierId | undefined> => {
    const { rows: found } = await sql<{ id: string }>`SELECT d.id FROM (${selectPlaces({ ...select, ascending, after: place })}) p CROSS JOIN dossiers d WHERE d.no = p.no`.execute(kysely)
    return brandedOr<DossierId>(found[0]?.id ?? null)
  }
  const [previous, next] = await Promise.all([beside(!isForward), beside(isForward)])
  return { previous, next }
}

async function formerPlace(kysely: Kysely<Tables>, { view, sort }: QueueQuery, id: DossierId): Promise<Place | undefined> {
  const row = await kysely.selectFrom('dossiers').select(['no', 'list_key', 'filed_at', 'due_at']).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { no } = row
  if (view === 'waiting') return { no, key: `w${row.filed_at}` }
  if (sort !== 'due') return { no, key: row.filed_at }
  return { no, key: view === 'all' ? row.list_key : `h${row.due_at ?? noDue}` }
}
