import { branded, decode } from '#db/codecs.ts'
import { toStoredEvent } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierStore } from '#runtime/ports.ts'

/** Reads of dossiers, the same on both databases; `append` is each database's own. */
export function dossierStore(kysely: Kysely<Tables>, append: DossierStore['append']): DossierStore {
  const snapshots = kysely.selectFrom('dossiers').select('snapshot')

  return {
    append,
    find: async (id) => toDossier(await snapshots.where('id', '=', id).executeTakeFirst()),
    findByCode: async (code) => toDossier(await snapshots.where('code', '=', code).executeTakeFirst()),
    events: async (id) => {
      const rows = await kysely.selectFrom('events').selectAll().where('dossier_id', '=', id).orderBy('sequence').execute()
      return rows.map(toStoredEvent)
    },
    findCommand: async (id) => {
      const row = await kysely.selectFrom('commands').selectAll().where('id', '=', id).executeTakeFirst()
      return row && { dossierId: branded(row.dossier_id), sequence: row.sequence }
    },
    answers: async (hash) => {
      const row = await kysely.selectFrom('answers').select('content').where('hash', '=', hash).executeTakeFirst()
      return row && decode(row.content)
    },
    letter: async (hash) => {
      const row = await kysely.selectFrom('letters').select('content').where('hash', '=', hash).executeTakeFirst()
      return row && decode(row.content)
    },
    letterByCode: async (code) => {
      const row = await kysely.selectFrom('letters').selectAll().where('code', '=', code).executeTakeFirst()
      return row && { dossierId: branded(row.dossier_id), content: decode(row.content), at: row.at }
    },
  }
}

const toDossier = (row: { snapshot: string } | undefined): Dossier | undefined => row && decode<Dossier>(row.snapshot)
