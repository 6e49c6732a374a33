import { branded } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { TimerStore } from '#runtime/ports.ts'

/** When the system is to look at a dossier. Two nodes that look at once do no harm: the second finds it stale. */
export function timerStore(kysely: Kysely<Tables>): TimerStore {
  return {
    due: async (before, limit) => {
      const rows = await kysely.selectFrom('dossiers').select('id').where('timer_at', 'is not', null).where('timer_at', '<', before).orderBy('timer_at').orderBy('id').limit(limit).execute()
      return rows.map(({ id }) => branded<DossierId>(id))
    },
    postpone: async (id, until, sequence) => {
      await kysely.updateTable('dossiers').set({ timer_at: until }).where('id', '=', id).where('sequence', '=', sequence).where('timer_at', 'is not', null).execute()
    },
  }
}
