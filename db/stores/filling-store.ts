import { branded } from '#db/codecs.ts'
import { draftHeld } from '#db/stores/draft-held.ts'
import { sql, type Kysely } from 'kysely'
import type { Waiting } from '#db/queries/queue-source.ts'
import type { Tables } from '#db/schema.ts'
import type { FillingStore } from '#runtime/ports.ts'

const dayMs = 24 * 60 * 60_000

/** Who works on drafts, and how long that took. */
export function fillingStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres', { settled }: Pick<Waiting, 'settled'>): FillingStore {
  const activity = kysely.selectFrom('draft_activity')

  return {
    visit: async (draft, { account, section, seenAt, longestPause }) => {
      const before = await activity.select(['seen_at', 'active_seconds']).where('draft_id', '=', draft).where('account_id', '=', account).executeTakeFirst()
      const since = before ? Math.max(0, Math.round((Date.parse(seenAt) - Date.parse(before.seen_at)) / 1000)) : 0
      const seconds = (before?.active_seconds ?? 0) + Math.min(since, longestPause)
      await kysely
        .insertInto('draft_activity')
        .columns(['draft_id', 'account_id', 'section', 'seen_at', 'active_seconds'])
        .expression(({ val }) =>
          draftHeld(kysely, dialect, draft).select(['id', val(account).as('account'), val(section).as('section'), val(seenAt).as('seen'), sql<number>`CAST(${seconds} AS integer)`.as('seconds')]),
        )
        .onConflict((conflict) => conflict.columns(['draft_id', 'account_id']).doUpdateSet({ section, seen_at: seenAt, active_seconds: seconds }))
        .execute()
    },
    visits: async (draft) => {
      const rows = await activity.select(['account_id', 'section', 'seen_at']).where('draft_id', '=', draft).orderBy('seen_at', 'desc').execute()
      return rows.map(({ account_id, section, seen_at }) => ({ account: branded(account_id), section, seenAt: seen_at }))
    },
    filedSeconds: async (procedure, limit) => {
      await settled()
      const rows = await kysely.selectFrom('filing_times').select('active_seconds').where('procedure', '=', procedure).orderBy('no', 'desc').limit(limit).execute()
      return rows.map(({ active_seconds }) => active_seconds)
    },
    handledDays: async (procedure, limit) => {
      const rows = await kysely
        .selectFrom('dossiers')
        .select(['filed_at', 'closed_at'])
        .where('procedure', '=', procedure)
        .where('closed_at', 'is not', null)
        .where('outcome', '=', 'granted')
        .orderBy('closed_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ filed_at, closed_at }) => (Date.parse(closed_at ?? filed_at) - Date.parse(filed_at)) / dayMs)
    },
  }
}
