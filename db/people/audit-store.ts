import { encode } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { AccountId, Instant } from '#runtime/ids.ts'

export type AuditEntry = { at: Instant; account: AccountId; name: string; act: string; subject: string; detail: unknown }
export type AuditStore = ReturnType<typeof auditStore>

/** Who did what that is no event of a dossier: rights given, procedures published, calendars changed. */
export function auditStore(kysely: Kysely<Tables>) {
  return {
    add: async ({ at, account, name, act, subject, detail }: AuditEntry): Promise<void> => {
      await kysely.insertInto('audit').values({ at, account_id: account, name, act, subject, detail: encode(detail) }).execute()
    },
  }
}
