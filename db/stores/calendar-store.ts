import { decode, encode } from '#db/codecs.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { CalendarStore } from '#runtime/ports.ts'

/** Working calendars with every earlier state, because deadlines were counted on them. */
export function calendarStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): CalendarStore {
  return {
    find: async (key) => {
      const row = await kysely.selectFrom('calendars').select('content').where('key', '=', key).executeTakeFirst()
      return row && decode(row.content)
    },
    list: async () => {
      const rows = await kysely.selectFrom('calendars').select('content').orderBy('key').execute()
      return rows.map(({ content }) => decode(content))
    },
    save: (calendar, by, at) => inTurn({ kysely, dialect }, `calendar ${calendar.key}`, (transaction) => write(transaction, calendar, by, at)),
    change: ({ before, after }, by, at) =>
      inTurn({ kysely, dialect }, `calendar ${after.key}`, async (transaction) => {
        const stored = await transaction.selectFrom('calendars').select('content').where('key', '=', after.key).executeTakeFirst()
        if (stored?.content !== encode(before)) return false
        await write(transaction, after, by, at)
        return true
      }),
  }
}

async function write(transaction: Kysely<Tables>, calendar: WorkingCalendar, by: string, at: string): Promise<void> {
  const row = { key: calendar.key, content: encode(calendar), saved_by: by, saved_at: at }
  await transaction.insertInto('calendars').values(row).onConflict((conflict) => conflict.column('key').doUpdateSet(row)).execute()
  await transaction.insertInto('calendar_history').values(row).onConflict((conflict) => conflict.columns(['key', 'saved_at']).doUpdateSet(row)).execute()
}
