import { branded, decode } from '#db/codecs.ts'
import { prepared } from '#db/queries/prepared.ts'
import { commitsOf, logged } from '#db/stores/commits-of.ts'
import { filingOf } from '#db/stores/draft-held.ts'
import { toKeptContents, toStoredEvents, type KeptContent } from '#db/stores/dossier-rows.ts'
import { isWhole, type Snapshot } from '#db/stores/snapshot.ts'
import { sql, type Kysely, type SqlBool } from 'kysely'
import type { Replay } from '#db/database.ts'
import type { Waiting } from '#db/queries/queue-source.ts'
import type { Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { ContentHash, DossierId } from '#runtime/ids.ts'
import type { DossierStore } from '#runtime/ports.ts'

type Opened = { kysely: Kysely<Tables>; dialect: 'sqlite' | 'postgres'; replay: Replay; waiting: Waiting }

/** Reads of dossiers, the same on both databases; `append` is each database's own. */
export function dossierStore({ kysely, dialect, replay, waiting }: Opened, append: DossierStore['append']): DossierStore {
  const snapshots = kysely.selectFrom('dossiers').select(['id', 'snapshot'])
  const byId = prepared(kysely, (id) => snapshots.where('id', '=', id))
  const byCommand = prepared(kysely, (id) => kysely.selectFrom('commits').select(['dossier_id', 'last']).where('command_id', '=', id))
  /** What the commands of a dossier kept, at least of those that name a hash or code: to `like` an underscore in a code is any sign. */
  const keptNaming = async <Content>(id: string, text: string): Promise<Array<KeptContent<Content> & { at: string }>> => {
    const rows = await commitsOf(kysely).select(['c.at', 'c.contents']).where('d.id', '=', id).where('c.contents', 'like', `%"${text}"%`).execute()
    return rows.flatMap((row) => toKeptContents<Content>(row).map((kept) => ({ ...kept, at: row.at })))
  }
  const content = async <Content>(id: DossierId, hash: ContentHash): Promise<Content | undefined> => {
    const kept = (await keptNaming<Content>(id, hash)).find((one) => one.hash === hash)
    return kept?.content
  }
  const events = async (id: string): Promise<StoredEvent[]> => {
    const rows = await commitsOf(kysely).select(logged).where('d.id', '=', id).orderBy('c.place').execute()
    return rows.flatMap(toStoredEvents)
  }
  const toDossier = async (row: { id: string; snapshot: string } | undefined): Promise<Dossier | undefined> => {
    const snapshot = row && decode<Snapshot>(row.snapshot)
    return snapshot && (isWhole(snapshot) ? snapshot : replay(await events(row.id)))
  }

  return {
    append: async (write) => {
      // Whether a draft is filed is asked of this command alone: by another it could be filed twice.
      if (write.draft && write.commandId !== filingOf(write.draft.id)) throw new Error('a draft is filed by its own command')
      return append(write)
    },
    find: async (id) => toDossier((await byId(id))[0]),
    findByCode: async (code) => {
      await waiting.settled()
      return toDossier(await snapshots.where(toHasCode[dialect](code)).executeTakeFirst())
    },
    events,
    findCommand: async (id) => {
      const [row] = await byCommand(id)
      return row && { dossierId: branded(row.dossier_id), sequence: row.last }
    },
    answers: content,
    letter: content,
    letterByCode: async (code) => {
      await waiting.settled()
      const known = await kysely.selectFrom('letter_codes').select('dossier_id').where('code', '=', code).executeTakeFirst()
      const kept = known && (await keptNaming<LetterContent>(known.dossier_id, code)).find((one) => one.code === code)
      return kept && { dossierId: branded(known.dossier_id), content: kept.content, at: kept.at }
    },
  }
}

/** On SQLite the code stands in an index of the places alone. */
const toHasCode = {
  sqlite: (code: string) => sql<SqlBool>`no = (SELECT no FROM dossier_places WHERE code = ${code})`,
  postgres: (code: string) => sql<SqlBool>`code = ${code}`,
}
