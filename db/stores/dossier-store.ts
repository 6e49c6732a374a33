import { branded, decode } from '#db/codecs.ts'
import { prepared } from '#db/queries/prepared.ts'
import { toStoredEvents } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierStore } from '#runtime/ports.ts'

/** Reads of dossiers, the same on both databases; `append` is each database's own. */
export function dossierStore(kysely: Kysely<Tables>, append: DossierStore['append']): DossierStore {
  const snapshots = kysely.selectFrom('dossiers').select('snapshot')
  const byId = prepared(kysely, (id) => snapshots.where('id', '=', id))
  const byCommand = prepared(kysely, (id) => kysely.selectFrom('commits').select(['dossier_id', 'last']).where('command_id', '=', id))
  const contents = kysely.selectFrom('contents').select('content')

  return {
    append,
    find: async (id) => toDossier((await byId(id))[0]),
    findByCode: async (code) => toDossier(await snapshots.where('code', '=', code).executeTakeFirst()),
    events: async (id) => {
      const rows = await kysely.selectFrom('commits').selectAll().where('dossier_id', '=', id).orderBy('first').execute()
      return rows.flatMap(toStoredEvents)
    },
    findCommand: async (id) => {
      const [row] = await byCommand(id)
      return row && { dossierId: branded(row.dossier_id), sequence: row.last }
    },
    answers: async (id, hash) => {
      const row = await contents.where('dossier_id', '=', id).where('hash', '=', hash).executeTakeFirst()
      return row && decode(row.content)
    },
    letter: async (id, hash) => {
      const row = await contents.where('dossier_id', '=', id).where('hash', '=', hash).executeTakeFirst()
      return row && decode(row.content)
    },
    letterByCode: async (code) => {
      const row = await kysely.selectFrom('contents').select(['dossier_id', 'at', 'content']).where('code', '=', code).executeTakeFirst()
      return row && { dossierId: branded(row.dossier_id), content: decode(row.content), at: row.at }
    },
  }
}

const toDossier = (row: { snapshot: string } | undefined): Dossier | undefined => row && decode<Dossier>(row.snapshot)
