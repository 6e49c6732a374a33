import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { CalendarStore, DossierQueries, DossierStore, DraftPeopleStore, DraftStore, FileStore, FillingStore, JobStore, NumberSource, ProcedureStore, RegisterStore, TimerStore, UploadStore } from '#runtime/ports.ts'

/** The dossier that its events say: `replay` of the runtime. */
export type Replay = (events: readonly StoredEvent[]) => Dossier | undefined

/** One open database: the ports of the runtime, and Kysely for sign-in and for the stores of people. */
export type Database = {
  dialect: 'sqlite' | 'postgres'
  kysely: Kysely<Tables>
  dossiers: DossierStore
  dossierQueries: DossierQueries
  drafts: DraftStore
  draftPeople: DraftPeopleStore
  filling: FillingStore
  procedures: ProcedureStore
  jobs: JobStore
  files: FileStore
  uploads: UploadStore
  registers: RegisterStore
  calendars: CalendarStore
  numbers: NumberSource
  timers: TimerStore
  /** Resolves when the database answers; rejects otherwise. */
  ready(): Promise<void>
  /** Waits for the writes under way, then closes. */
  close(): Promise<void>
}
