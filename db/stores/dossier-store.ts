import { branded, decode } from '#db/codecs.ts'
import { prepared } from '#db/queries/prepared.ts'
import { loggedColumns, toKeptContents, toStoredEvents, type KeptContent } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { ContentHash, DossierId } from '#runtime/ids.ts'
import type { DossierStore } from '#runtime/ports.ts'

/** Reads of dossiers, the same on both databases; `append` is each database's own. */
export function dossierStore(kysely: Kysely<Tables>, append: DossierStore['append']): DossierStore {
  const snapshots = kysely.selectFrom('dossiers').select('snapshot')
  const byId = prepared(kysely, (id) => snapshots.where('id', '=', id))
  const byCommand = prepared(kysely, (id) => kysely.selectFrom('commits').select(['dossier_id', 'last']).where('command_id', '=', id))
  /** What the commands of a dossier kept, at least of those that name a hash or code: to `like` an underscore in a code is any sign. */
  const keptNaming = async (id: string, text: string): Promise<Array<KeptContent & { at: string }>> => {
    const rows = await kysely.selectFrom('commits').select(['at', 'contents']).where('dossier_id', '=', id).where('contents', 'like', `%"${text}"%`).execute()
    return rows.flatMap((row) => toKeptContents(row).map((kept) => ({ ...kept, at: row.at })))
  }
  const content = async <Content>(id: DossierId, hash: ContentHash): Promise<Content | undefined> => {
    const kept = (await keptNaming(id, hash)).find((one) => one.hash === hash)
    return kept && decode<Content>(kept.content)
  }

  return {
    append,
    find: async (id) => toDossier((await byId(id))[0]),
    findByCode: async (code) => toDossier(await snapshots.where('code', '=', code).executeTakeFirst()),
    events: async (id) => {
      const rows = await kysely.selectFrom('commits').select(loggedColumns).where('dossier_id', '=', id).orderBy('first').execute()
      return rows.flatMap(toStoredEvents)
    },
    findCommand: async (id) => {
      const [row] = await byCommand(id)
      return row && { dossierId: branded(row.dossier_id), sequence: row.last }
    },
    answers: content,
    letter: content,
    letterByCode: async (code) => {
      const known = await kysely.selectFrom('letter_codes').select('dossier_id').where('code', '=', code).executeTakeFirst()
      const kept = known && (await keptNaming(known.dossier_id, code)).find((one) => one.code === code)
      return kept && { dossierId: branded(known.dossier_id), content: decode(kept.content), at: kept.at }
    },
  }
}

const toDossier = (row: { snapshot: string } | undefined): Dossier | undefined => row && decode<Dossier>(row.snapshot)
