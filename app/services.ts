import type { CalendarService } from '#app/services/calendars.ts'
import type { DossierService } from '#app/services/dossiers.ts'
import type { DraftService } from '#app/services/drafts.ts'
import type { FileService } from '#app/services/files.ts'
import type { HealthService } from '#app/services/health.ts'
import type { LetterService } from '#app/services/letters.ts'
import type { MeasureService } from '#app/services/measures.ts'
import type { PeopleService } from '#app/services/people.ts'
import type { ProcedureService } from '#app/services/procedures.ts'
import type { RegisterService } from '#app/services/registers.ts'
import type { UploadService } from '#app/services/uploads.ts'
import type { ThemeService } from '#app/services/themes.ts'
import type { StudioDraftService } from '#app/services/studio-drafts.ts'
import type { StudioMigrationService } from '#app/services/studio-migration.ts'
import type { StudioPublicationService } from '#app/services/studio-publication.ts'
import type { StudioSimulationService } from '#app/services/studio-simulation.ts'
import type { StudioService } from '#app/services/studio.ts'
import type { PublicConfig } from '#app/services/public-config.ts'

/**
 * Everything a route may ask of the product; one object per process, made by `getServices()` of `services.server.ts`.
 * A service checks the rights of the actor it is given: what the actor may not see is `undefined`, what the actor may
 * not do is `refused`. Nothing here throws a Response; that is done by `app/auth/session.server.ts` and `app/doors/`.
 */
export type Services = {
  config: PublicConfig
  procedures: ProcedureService
  drafts: DraftService
  measures: MeasureService
  dossiers: DossierService
  files: FileService
  uploads: UploadService
  letters: LetterService
  registers: RegisterService
  people: PeopleService
  calendars: CalendarService
  studio: StudioService
  themes: ThemeService
  studioDrafts: StudioDraftService
  studioPublication: StudioPublicationService
  studioMigration: StudioMigrationService
  studioSimulation: StudioSimulationService
  health: HealthService
}
