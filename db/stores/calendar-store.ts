import { decode, encode } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { CalendarStore } from '#runtime/ports.ts'

/** Working calendars with every earlier state, because deadlines were counted on them. */
export function calendarStore(kysely: Kysely<Tables>): CalendarStore {
  return {
    find: async (key) => {
      const row = await kysely.selectFrom('calendars').select('content').where('key', '=', key).executeTakeFirst()
      return row && decode(row.content)
    },
    list: async () => {
      const rows = await kysely.selectFrom('calendars').select('content').orderBy('key').execute()
      return rows.map(({ content }) => decode(content))
    },
    save: (calendar, by, at) =>
      kysely.transaction().execute(async (transaction) => {
        const row = { key: calendar.key, content: encode(calendar), saved_by: by, saved_at: at }
        await transaction.insertInto('calendars').values(row).onConflict((conflict) => conflict.column('key').doUpdateSet(row)).execute()
        await transaction.insertInto('calendar_history').values(row).onConflict((conflict) => conflict.columns(['key', 'saved_at']).doUpdateSet(row)).execute()
      }),
  }
}
