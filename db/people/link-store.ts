import { branded } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { AccountId, Instant } from '#runtime/ids.ts'

export type LinkStore = ReturnType<typeof linkStore>

/** Links that sign somebody in once. Only the hash of what the link carries is stored. */
export function linkStore(kysely: Kysely<Tables>) {
  return {
    add: async (link: { hash: string; account: AccountId; purpose: string; expiresAt: Instant }): Promise<void> => {
      await kysely.insertInto('one_time_links').values({ token_hash: link.hash, account_id: link.account, purpose: link.purpose, expires_at: link.expiresAt }).execute()
    },
    /** Uses a link up; of two who follow it at once one gets it. */
    take: async (hash: string, now: Instant): Promise<AccountId | undefined> => {
      const taken = await kysely.deleteFrom('one_time_links').where('token_hash', '=', hash).returningAll().executeTakeFirst()
      return taken && taken.expires_at > now ? branded<AccountId>(taken.account_id) : undefined
    },
    removeOf: async (account: string): Promise<void> => {
      await kysely.deleteFrom('one_time_links').where('account_id', '=', account).execute()
    },
  }
}
