import { branded, brandedOr, decode, encode, orUndefined } from '#db/codecs.ts'
import { draftHeld } from '#db/stores/draft-held.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { DraftPeopleStore, DraftPerson } from '#runtime/ports.ts'

/** Who was invited to prepare a draft. Only the hash of what an invitation carries is stored. */
export function draftPeopleStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): DraftPeopleStore {
  const people = kysely.selectFrom('draft_people').selectAll()

  return {
    invite: async (draft, { email, may, tokenHash, invitedAt, expiresAt }) => {
      const again = { may, token_hash: tokenHash, invited_at: invitedAt, expires_at: expiresAt }
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto('draft_people')
        .columns(['draft_id', 'email', 'may', 'token_hash', 'invited_at', 'expires_at'])
        .expression(({ val }) =>
          draftHeld(kysely, dialect, draft).select(['id', val(email).as('email'), val(may).as('may'), val(tokenHash).as('token'), val(invitedAt).as('at'), val(expiresAt).as('until')]),
        )
        .onConflict((conflict) => conflict.columns(['draft_id', 'email']).doUpdateSet(again).where('draft_people.joined_at', 'is', null))
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    join: async (tokenHash, { account, email, now }) => {
      const invited = await people.where('token_hash', '=', tokenHash).executeTakeFirst()
      if (!invited || invited.expires_at <= now) return { result: 'expired' }
      if (invited.email !== email) return { result: 'other-address' }
      const { numUpdatedRows } = await kysely
        .updateTable('draft_people')
        .set({ token_hash: null, account_id: account, joined_at: now })
        .where('token_hash', '=', tokenHash)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n ? { result: 'joined', draft: branded(invited.draft_id) } : { result: 'expired' }
    },
    of: async (draft) => {
      const rows = await people.where('draft_id', '=', draft).orderBy('invited_at').orderBy('email').execute()
      return rows.map(fromRow)
    },
    draftsOf: async (account) => {
      const rows = await kysely.selectFrom('draft_people').select('draft_id').where('account_id', '=', account).orderBy('joined_at', 'desc').execute()
      return rows.map(({ draft_id }) => branded(draft_id))
    },
    remove: async (draft, email) => {
      await kysely.deleteFrom('draft_people').where('draft_id', '=', draft).where('email', '=', email).execute()
    },
    mark: (draft, marks) =>
      inTurn({ kysely, dialect }, `marks of ${draft}`, async (transaction) => {
        const content = encode({ ...(await marksOf(transaction, draft)), ...marks })
        const held = draftHeld(transaction, dialect, draft)
        await transaction.insertInto('draft_marks').columns(['draft_id', 'content']).expression(({ val }) => held.select(['id', val(content).as('content')])).onConflict((conflict) => conflict.column('draft_id').doUpdateSet({ content })).execute()
      }),
    marks: (draft) => marksOf(kysely, draft),
  }
}

async function marksOf(kysely: Kysely<Tables>, draft: DraftId): Promise<PrefillMarks> {
  const row = await kysely.selectFrom('draft_marks').select('content').where('draft_id', '=', draft).executeTakeFirst()
  return row ? decode(row.content) : {}
}

const fromRow = ({ email, may, invited_at, expires_at, account_id, joined_at }: Selectable<Tables['draft_people']>): DraftPerson => ({
  ...{ email, may, invitedAt: invited_at, expiresAt: expires_at },
  ...{ account: brandedOr(account_id), joinedAt: orUndefined(joined_at) },
})
