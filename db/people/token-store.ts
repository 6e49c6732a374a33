import { branded, decode, encode, orNull, orUndefined } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { AccountId, Instant } from '#runtime/ids.ts'

/** A token of the API: acts as an account, within its scopes and procedures (`*` is all). */
export type ApiToken = {
  hash: string
  id: string
  name: string
  account: AccountId
  scopes: string[]
  procedures: string[]
  createdAt: Instant
  expiresAt?: Instant
}
export type TokenStore = ReturnType<typeof tokenStore>

export function tokenStore(kysely: Kysely<Tables>) {
  return {
    add: async ({ hash, id, name, account, scopes, procedures, createdAt, expiresAt }: ApiToken): Promise<void> => {
      const row = { hash, id, name, account_id: account, scopes: encode(scopes), procedures: encode(procedures), created_at: createdAt, expires_at: orNull(expiresAt) }
      await kysely.insertInto('tokens').values(row).execute()
    },
    find: async (hash: string): Promise<ApiToken | undefined> => {
      const row = await kysely.selectFrom('tokens').selectAll().where('hash', '=', hash).executeTakeFirst()
      if (!row) return undefined
      const { account_id, scopes, procedures, created_at, expires_at, ...rest } = row
      return { ...rest, account: branded(account_id), scopes: decode(scopes), procedures: decode(procedures), createdAt: created_at, expiresAt: orUndefined(expires_at) }
    },
    remove: async (id: string): Promise<void> => {
      await kysely.deleteFrom('tokens').where('id', '=', id).execute()
    },
  }
}
