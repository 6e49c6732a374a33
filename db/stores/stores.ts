import { calendarStore } from '#db/stores/calendar-store.ts'
import { dossierQueries } from '#db/queries/dossier-queries.ts'
import { queueCounts } from '#db/queries/queue-counts.ts'
import { dossierStore } from '#db/stores/dossier-store.ts'
import { draftPeopleStore } from '#db/stores/draft-people-store.ts'
import { draftStore } from '#db/stores/draft-store.ts'
import { fileStore } from '#db/stores/file-store.ts'
import { fillingStore } from '#db/stores/filling-store.ts'
import { jobStore } from '#db/stores/job-store.ts'
import { numberSource } from '#db/stores/number-source.ts'
import { procedureStore } from '#db/stores/procedure-store.ts'
import { registerStore } from '#db/stores/register-store.ts'
import { uploadStore } from '#db/stores/upload-store.ts'
import { timerStore } from '#db/stores/timer-store.ts'
import type { Kysely } from 'kysely'
import type { Database, Replay } from '#db/database.ts'
import type { Waiting } from '#db/queries/queue-source.ts'
import type { Tables } from '#db/schema.ts'
import type { DossierStore } from '#runtime/ports.ts'

type Opened = { dialect: Database['dialect']; kysely: Kysely<Tables>; replay: Replay; waiting: Waiting; append: DossierStore['append'] }

/** The stores over one connection; only `append` is written for each database by itself. */
export function stores({ dialect, kysely, replay, waiting, append }: Opened): Omit<Database, 'ready' | 'close'> {
  const { counts, countAnewAfter } = queueCounts(kysely, waiting.lists)
  return {
    dialect,
    kysely,
    dossiers: dossierStore({ kysely, dialect, replay, waiting }, countAnewAfter(append)),
    dossierQueries: dossierQueries(kysely, { dialect, lists: waiting.lists }, counts),
    drafts: draftStore(kysely, dialect),
    draftPeople: draftPeopleStore(kysely, dialect),
    filling: fillingStore(kysely, dialect, waiting),
    procedures: procedureStore(kysely, dialect),
    jobs: jobStore(kysely, dialect, waiting),
    files: fileStore(kysely),
    uploads: uploadStore(kysely, dialect),
    registers: registerStore(kysely),
    calendars: calendarStore(kysely, dialect),
    numbers: numberSource(kysely),
    timers: timerStore(kysely),
  }
}
