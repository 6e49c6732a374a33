import { branded, decode, encode, orNull, orUndefined } from '#db/codecs.ts'
import type { StudioDraftRow, StudioLogRow, Tables } from '#db/schema.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Kysely } from 'kysely'
import type { Database } from '#db/database.ts'
import type { AccountId, Instant, StudioDraftId, VersionHash } from '#runtime/ids.ts'
import type { DraftCommand, Edit, Place } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** Where a draft began: from nothing, from a published version, as a copy of one or of a shipped definition under another key, or from a file. */
export type DraftOrigin = { from: 'empty' } | { from: 'version'; hash: VersionHash } | { from: 'copy'; hash: VersionHash } | { from: 'shipped'; name: string } | { from: 'file' }

export type StudioDraft = {
  id: StudioDraftId
  revision: number
  definition: ProcedureDefinition
  origin: DraftOrigin
  createdAt: Instant
  createdBy: string
  savedAt: Instant
  savedBy: string
  /** Published or given up: it can be read, not changed. */
  closedAt?: Instant
}
export type StudioDraftListing = Omit<StudioDraft, 'definition'> & { procedure: string; title: Text }

/** One entry of the log; entry n led to revision n. */
export type StudioLogEntry = {
  revision: number
  changeId: string
  at: Instant
  account: AccountId
  name: string
  act: 'do' | 'undo' | 'redo'
  of?: number
  commands: DraftCommand[]
  edits: Edit[]
  inverse: Edit[]
  touched: Place[]
}
export type StudioLogHead = Omit<StudioLogEntry, 'commands' | 'edits' | 'inverse'>

export type StudioDraftStore = ReturnType<typeof studioDraftStore>

/** Drafts of the studio. A change is written with its log entry, and only onto the revision it was made for. */
export function studioDraftStore(database: Pick<Database, 'kysely' | 'dialect'>) {
  const { kysely } = database
  const log = kysely.selectFrom('studio_draft_log')
  const heads = ['revision', 'change_id', 'at', 'account_id', 'name', 'act', 'of_revision', 'touched'] as const

  return {
    /** `alone`: only where no open draft has its key; false when one has. */
    create: (draft: StudioDraft, { alone }: { alone: boolean }): Promise<boolean> =>
      inTurn(database, `drafts of ${draft.definition.key}`, async (transaction) => {
        const other = transaction.selectFrom('studio_drafts').select('id').where('procedure', '=', draft.definition.key).where('closed_at', 'is', null)
        if (alone && (await other.executeTakeFirst())) return false
        await transaction.insertInto('studio_drafts').values(toRow(draft)).execute()
        return true
      }),
    find: async (id: StudioDraftId): Promise<StudioDraft | undefined> => {
      const row = await kysely.selectFrom('studio_drafts').selectAll().where('id', '=', id).executeTakeFirst()
      return row && { ...toListing(row), definition: decode(row.definition) }
    },
    /** Open drafts, of one procedure or of all, the latest first. */
    list: async (procedure?: string): Promise<StudioDraftListing[]> => {
      const columns = ['id', 'procedure', 'title', 'origin', 'revision', 'created_at', 'created_by', 'saved_at', 'saved_by', 'closed_at'] as const
      const open = kysely.selectFrom('studio_drafts').select(columns).where('closed_at', 'is', null).orderBy('saved_at', 'desc').orderBy('id').limit(200)
      const rows = await (procedure === undefined ? open : open.where('procedure', '=', procedure)).execute()
      return rows.map((row) => ({ ...toListing(row), procedure: row.procedure, title: decode(row.title) }))
    },
    /** The keys of all open drafts. */
    keys: async (): Promise<string[]> => {
      const rows = await kysely.selectFrom('studio_drafts').select('procedure').distinct().where('closed_at', 'is', null).execute()
      return rows.map(({ procedure }) => procedure)
    },
    /** Drafts that began as a copy of one of these versions, the latest first. */
    copiesOf: async (versions: readonly VersionHash[]): Promise<Array<{ id: StudioDraftId; procedure: string; title: Text; isClosed: boolean }>> => {
      const origins = versions.map((hash) => encode({ from: 'copy', hash }))
      if (origins.length === 0) return []
      const rows = await kysely.selectFrom('studio_drafts').select(['id', 'procedure', 'title', 'closed_at']).where('origin', 'in', origins).orderBy('created_at', 'desc').limit(100).execute()
      return rows.map((row) => ({ id: branded(row.id), procedure: row.procedure, title: decode(row.title), isClosed: row.closed_at !== null }))
    },
    /** Saves the next revision; *stale* when another was saved first. */
    append: async (id: StudioDraftId, definition: ProcedureDefinition, entry: StudioLogEntry): Promise<'saved' | 'stale'> => {
      try {
        await kysely.transaction().execute((transaction) => append(transaction, id, definition, entry))
        return 'saved'
      } catch (error) {
        if (error instanceof SavedMeanwhile) return 'stale'
        throw error
      }
    },
    /** Closes a draft, if `revision` is given only as it stands there; false when it was closed before, or went on. */
    close: async (id: StudioDraftId, at: Instant, revision?: number): Promise<boolean> => {
      const open = kysely.updateTable('studio_drafts').set({ closed_at: at }).where('id', '=', id).where('closed_at', 'is', null)
      const { numUpdatedRows } = await (revision === undefined ? open : open.where('revision', '=', revision)).executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    findChange: async (id: StudioDraftId, changeId: string): Promise<StudioLogEntry | undefined> => {
      const row = await log.selectAll().where('draft_id', '=', id).where('change_id', '=', changeId).executeTakeFirst()
      return row && fromLogRow(row)
    },
    /** The entries after a revision, oldest first. */
    since: async (id: StudioDraftId, revision: number): Promise<StudioLogEntry[]> => {
      const rows = await log.selectAll().where('draft_id', '=', id).where('revision', '>', revision).orderBy('revision').execute()
      return rows.map(fromLogRow)
    },
    heads: async (id: StudioDraftId): Promise<StudioLogHead[]> => {
      const rows = await log.select(heads).where('draft_id', '=', id).orderBy('revision').execute()
      return rows.map(toHead)
    },
    /** One page of the history, newest first. */
    history: async (id: StudioDraftId, before: number, limit: number): Promise<StudioLogEntry[]> => {
      const rows = await log.selectAll().where('draft_id', '=', id).where('revision', '<', before).orderBy('revision', 'desc').limit(limit).execute()
      return rows.map(fromLogRow)
    },
  }
}

/** Another change was saved first, or this very one was; what was begun is rolled back. */
class SavedMeanwhile extends Error {
  override name = 'SavedMeanwhile'
}

async function append(transaction: Kysely<Tables>, id: StudioDraftId, definition: ProcedureDefinition, entry: StudioLogEntry): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('studio_drafts')
    .set({ definition: encode(definition), procedure: definition.key, title: encode(definition.title), revision: entry.revision, saved_at: entry.at, saved_by: entry.name })
    .where('id', '=', id)
    .where('revision', '=', entry.revision - 1)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new SavedMeanwhile()
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('studio_draft_log')
    .values(toLogRow(id, entry))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw new SavedMeanwhile()
}

function toRow({ definition, origin, ...draft }: StudioDraft): StudioDraftRow {
  return {
    id: draft.id,
    procedure: definition.key,
    title: encode(definition.title),
    origin: encode(origin),
    revision: draft.revision,
    definition: encode(definition),
    created_at: draft.createdAt,
    created_by: draft.createdBy,
    saved_at: draft.savedAt,
    saved_by: draft.savedBy,
    closed_at: orNull(draft.closedAt),
  }
}

function toListing(row: Omit<StudioDraftRow, 'definition'>): Omit<StudioDraft, 'definition'> {
  return {
    id: branded(row.id),
    revision: row.revision,
    origin: decode(row.origin),
    createdAt: row.created_at,
    createdBy: row.created_by,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    closedAt: orUndefined(row.closed_at),
  }
}

function toLogRow(id: StudioDraftId, entry: StudioLogEntry): StudioLogRow {
  const { revision, at, name, act } = entry
  const texts = { commands: encode(entry.commands), edits: encode(entry.edits), inverse: encode(entry.inverse), touched: encode(entry.touched) }
  return { draft_id: id, revision, change_id: entry.changeId, at, account_id: entry.account, name, act, of_revision: orNull(entry.of), ...texts }
}

function toHead(row: Omit<StudioLogRow, 'draft_id' | 'commands' | 'edits' | 'inverse'>): StudioLogHead {
  const { revision, at, name, act } = row
  return { revision, changeId: row.change_id, at, account: branded(row.account_id), name, act, of: orUndefined(row.of_revision), touched: decode(row.touched) }
}

function fromLogRow(row: StudioLogRow): StudioLogEntry {
  return { ...toHead(row), commands: decode(row.commands), edits: decode(row.edits), inverse: decode(row.inverse) }
}
