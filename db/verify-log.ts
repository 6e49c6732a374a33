import { branded, decode } from '#db/codecs.ts'
import { commitsOf } from '#db/stores/commits-of.ts'
import { placesEach } from '#db/stores/dossier-columns.ts'
import { toHashedTexts, toStoredEvents } from '#db/stores/dossier-rows.ts'
import { isWhole, type Snapshot } from '#db/stores/snapshot.ts'
import { sql, type Kysely, type SqlBool } from 'kysely'
import type { DossierRow, Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { DossierId } from '#runtime/ids.ts'

/** Answers or a letter as they are stored, under the hash that events name them by. */
export type StoredContent = { hash: string; text: string }
/** What is stored of one dossier: where it stands, its events in order, the snapshot beside them where there is one, the content they name. */
export type StoredLog = { dossier: Pick<Dossier, 'id' | 'code' | 'sequence' | 'lastHash'>; events: StoredEvent[]; snapshot?: Dossier; contents: StoredContent[] }

const dossiersAtOnce = 200
const stands = ['id', 'code', 'sequence', 'snapshot'] as const
type Stand = Pick<DossierRow, (typeof stands)[number]>

/** Every dossier in the order of ids, or one. Memory does not grow with what is stored. */
export async function* storedLogs(kysely: Kysely<Tables>, only?: DossierId): AsyncGenerator<StoredLog> {
  const dossiers = kysely.selectFrom('dossiers').select(stands).orderBy('id').limit(dossiersAtOnce)
  for (let after = ''; ; ) {
    const rows = await (only === undefined ? dossiers.where('id', '>', after) : dossiers.where('id', '=', only)).execute()
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return
    yield* await withLogs(kysely, rows, { from: first.id, to: last.id })
    if (rows.length < dossiersAtOnce) return
    after = last.id
  }
}

async function withLogs(kysely: Kysely<Tables>, rows: Stand[], { from, to }: { from: string; to: string }): Promise<StoredLog[]> {
  const commits = await commitsOf(kysely).selectAll('c').where('d.id', '>=', from).where('d.id', '<=', to).orderBy('c.place').execute()
  const byDossier = Map.groupBy(commits, ({ dossier_id }) => dossier_id)
  return rows.map(({ id, code, sequence, ...row }) => {
    const own = byDossier.get(id) ?? []
    const snapshot = decode<Snapshot>(row.snapshot)
    const dossier = { id: branded<DossierId>(id), code, sequence, lastHash: snapshot.lastHash }
    return { dossier, events: own.flatMap(toStoredEvents), ...(isWhole(snapshot) && { snapshot }), contents: own.flatMap(toHashedTexts) }
  })
}

/** Dossiers that have events and are not there themselves, or have them at another's place: somebody was at work behind our back. At most twenty. */
export async function strayDossiers(kysely: Kysely<Tables>): Promise<DossierId[]> {
  const rows = await kysely
    .selectFrom('commits')
    .select('dossier_id')
    .distinct()
    .where(sql<SqlBool>`NOT EXISTS (SELECT 1 FROM dossiers d WHERE d.id = commits.dossier_id AND d.no = commits.place / ${sql.lit(placesEach)})`)
    .limit(20)
    .execute()
  return rows.map(({ dossier_id }) => branded<DossierId>(dossier_id))
}
