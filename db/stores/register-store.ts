import { toRecord, toRegisterWrite } from '#db/stores/register-rows.ts'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { RegisterStore } from '#runtime/ports.ts'

/** Reads of registers; records are written by `append` only, with the command that decided them. */
export function registerStore(kysely: Kysely<Tables>): RegisterStore {
  return {
    find: async (register, number) => {
      const row = await kysely.selectFrom('register_records').select('content').where('register', '=', register).where('number', '=', number).executeTakeFirst()
      return row && toRecord(row)
    },
    history: async (register, number) => {
      const rows = await kysely
        .selectFrom('register_history')
        .select('content')
        .where('register', '=', register)
        .where('number', '=', number)
        .orderBy('revision')
        .execute()
      return rows.map(toRegisterWrite)
    },
    list: async (register, { after, limit, search }) => {
      const words = toSearchTokens(search ?? '')
      const rows = await kysely
        .selectFrom('register_records')
        .select('content')
        .where('register', '=', register)
        .$if(after !== undefined, (query) => query.where('number', '>', after ?? ''))
        .where((row) => row.and(words.map((word) => row('search_text', 'like', `%${word}%`))))
        .orderBy('number')
        .limit(limit)
        .execute()
      return rows.map(toRecord)
    },
  }
}
