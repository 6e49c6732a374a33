import { branded, orNull, orUndefined } from '#db/codecs.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import { publishVersion, versionsOf } from '#db/stores/procedure-store.ts'
import type { PublicationRequestRow, Tables } from '#db/schema.ts'
import type { Database } from '#db/database.ts'
import type { Kysely } from 'kysely'
import type { AccountId, Instant, LocalDate, StudioDraftId } from '#runtime/ids.ts'
import type { NewVersion } from '#runtime/ports.ts'

/** An author asks somebody else to publish a draft as it stands at a revision. A draft has one open request at most. */
export type PublicationRequest = {
  id: string
  draft: StudioDraftId
  revision: number
  note: string
  legalBasis?: string
  startsOn?: LocalDate
  askedAt: Instant
  askedBy: AccountId
  askedName: string
  state: 'open' | 'approved' | 'returned' | 'withdrawn'
  /** What the one who decided says to the author. */
  remark?: string
  decidedAt?: Instant
  decidedName?: string
}
export type RequestDecision = { state: 'approved' | 'returned' | 'withdrawn'; remark?: string; at: Instant; name: string }
export type Approval = { decision: Omit<RequestDecision, 'state'>; version: NewVersion; startsAt?: Instant | undefined }

export type PublicationRequestStore = ReturnType<typeof publicationRequestStore>

export function publicationRequestStore(database: Pick<Database, 'kysely' | 'dialect'>) {
  const { kysely } = database
  return {
    /** False when the draft has an open request already. */
    add: async (request: PublicationRequest): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto('publication_requests')
        .values(toRow(request))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** All requests of a draft, the latest first. */
    of: async (draft: StudioDraftId): Promise<PublicationRequest[]> => {
      const rows = await kysely.selectFrom('publication_requests').selectAll().where('draft_id', '=', draft).orderBy('asked_at', 'desc').orderBy('id').limit(100).execute()
      return rows.map(fromRow)
    },
    /** Open requests, the oldest first; those of drafts that were given up wait for nobody. */
    open: async (): Promise<Array<Pick<PublicationRequest, 'draft' | 'askedName'>>> => {
      const rows = await kysely
        .selectFrom('publication_requests as r')
        .innerJoin('studio_drafts as d', 'd.id', 'r.draft_id')
        .select(['r.draft_id', 'r.asked_name'])
        .where('r.state', '=', 'open')
        .where('d.closed_at', 'is', null)
        .orderBy('r.asked_at')
        .limit(200)
        .execute()
      return rows.map((row) => ({ draft: branded(row.draft_id), askedName: row.asked_name }))
    },
    /** Decides a request that is open; false when somebody else did first. */
    decide: (id: string, decision: RequestDecision): Promise<boolean> => decide(kysely, id, decision),
    /** Approves a request that is open and publishes what was asked for: both, or neither. Undefined when somebody else decided first. */
    approve: (id: string, { decision, version, startsAt }: Approval) =>
      inTurn(database, versionsOf(version.procedure), async (transaction) =>
        (await decide(transaction, id, { ...decision, state: 'approved' })) ? publishVersion(transaction, version, startsAt) : undefined,
      ),
  }
}

async function decide(kysely: Kysely<Tables>, id: string, { state, remark, at, name }: RequestDecision): Promise<boolean> {
  const { numUpdatedRows } = await kysely
    .updateTable('publication_requests')
    .set({ state, remark: orNull(remark), decided_at: at, decided_name: name })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

function toRow(request: PublicationRequest): PublicationRequestRow {
  return {
    id: request.id,
    draft_id: request.draft,
    revision: request.revision,
    note: request.note,
    legal_basis: orNull(request.legalBasis),
    starts_on: orNull(request.startsOn),
    asked_at: request.askedAt,
    asked_by: request.askedBy,
    asked_name: request.askedName,
    state: request.state,
    remark: orNull(request.remark),
    decided_at: orNull(request.decidedAt),
    decided_name: orNull(request.decidedName),
  }
}

function fromRow(row: PublicationRequestRow): PublicationRequest {
  return {
    id: row.id,
    draft: branded(row.draft_id),
    revision: row.revision,
    note: row.note,
    legalBasis: orUndefined(row.legal_basis),
    startsOn: row.starts_on === null ? undefined : branded(row.starts_on),
    askedAt: row.asked_at,
    askedBy: branded(row.asked_by),
    askedName: row.asked_name,
    state: row.state,
    remark: orUndefined(row.remark),
    decidedAt: orUndefined(row.decided_at),
    decidedName: orUndefined(row.decided_name),
  }
}
