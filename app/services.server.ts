import { currentConfig, toPublicConfig, type Config } from '#app/config.server.ts'
import { closeCore, openCore, type Core } from '#app/core.server.ts'
import { loadAreas } from '#app/load-areas.server.ts'
import { newLog } from '#app/log.server.ts'
import { perProcess } from '#app/per-process.ts'
import { calendarCache } from '#app/services/calendars/calendar-cache.server.ts'
import { calendarService } from '#app/services/calendars.server.ts'
import { dossierService } from '#app/services/dossiers.server.ts'
import { draftService } from '#app/services/drafts.server.ts'
import { engineOf, type Casework } from '#app/services/engine.server.ts'
import { fileService } from '#app/services/files.server.ts'
import { healthService } from '#app/services/health.server.ts'
import { letterService } from '#app/services/letters.server.ts'
import { measureService } from '#app/services/measures.server.ts'
import { peopleService } from '#app/services/people.server.ts'
import { procedureService } from '#app/services/procedures.server.ts'
import { versionCache } from '#app/services/procedures/version-cache.server.ts'
import { registerService } from '#app/services/registers.server.ts'
import { themeService } from '#app/services/themes.server.ts'
import { studioDraftService } from '#app/services/studio-drafts.server.ts'
import { studioMigrationService } from '#app/services/studio-migration.server.ts'
import { studioPublicationService } from '#app/services/studio-publication.server.ts'
import { studioSimulationService } from '#app/services/studio-simulation.server.ts'
import { studioService } from '#app/services/studio.server.ts'
import { uploadService } from '#app/services/uploads.server.ts'
import type { Services } from '#app/services.ts'

/** One running product: the services, and what they are made of for server, jobs and command line. */
export type Runtime = { core: Core; casework: Casework; services: Services; close(): Promise<void> }

/** The services of this process; opened on first use. Routes ask nothing else of the server's side. */
export const getServices = async (): Promise<Services> => (await getRuntime()).services

export const getRuntime = (): Promise<Runtime> => (perProcess().runtime ??= openRuntime(currentConfig()))

/** Opens database, files and identity and puts the services over them. */
export const openRuntime = async (config: Config): Promise<Runtime> => runtimeOver(await openCore(config, newLog(config)))

/** The services over what is open already, for those who bring a clock of their own. */
export function runtimeOver(core: Core): Runtime {
  const { config } = core
  const versions = versionCache(core.database.procedures)
  const parts = { core, versions, calendars: calendarCache(core.database.calendars), areas: loadAreas(config) }
  const casework: Casework = { ...parts, engine: engineOf(parts) }
  const [files, uploads] = [fileService(casework), uploadService(casework)]
  const services: Services = {
    config: toPublicConfig(config),
    procedures: procedureService(core, versions),
    drafts: draftService(casework, { files, uploads }),
    measures: measureService(casework),
    dossiers: dossierService(casework),
    files,
    uploads,
    letters: letterService(casework),
    registers: registerService(casework),
    people: peopleService(core),
    calendars: calendarService(casework),
    studio: studioService(casework),
    themes: themeService(casework),
    studioDrafts: studioDraftService(core, versions),
    studioPublication: studioPublicationService(casework),
    studioMigration: studioMigrationService(casework),
    studioSimulation: studioSimulationService(casework),
    health: healthService(core),
  }
  return { core, casework, services, close: () => closeCore(core) }
}
