import { join } from 'node:path'
import type { Logger } from 'pino'
import type { AuthPort } from '#app/auth/auth-port.ts'
import { actorCache, type ActorCache } from '#app/auth/actor-cache.server.ts'
import { openAuth } from '#app/auth/better-auth-port.server.ts'
import { accountMails } from '#app/mail/account-mails.ts'
import { postMail } from '#app/mail/post-mail.server.ts'
import { branded } from '#app/branded.ts'
import type { Config } from '#app/config.server.ts'
import { openBlobStore, type BlobStore } from '#app/files/blob-store.server.ts'
import { openInspector, type Inspector } from '#app/files/inspector.server.ts'
import { openSimulator, type Simulator } from '#app/simulation/simulator.server.ts'
import { newUuid } from '#db/new-uuid.ts'
import { openDatabase } from '#db/open.ts'
import type { Database } from '#db/database.ts'
import { assignmentStore, type AssignmentStore } from '#db/people/assignment-store.ts'
import { auditStore, type AuditStore } from '#db/people/audit-store.ts'
import { linkStore, type LinkStore } from '#db/people/link-store.ts'
import { peopleStore, type PeopleStore } from '#db/people/people-store.ts'
import { tokenStore, type TokenStore } from '#db/people/token-store.ts'
import { scenarioStore, type ScenarioStore } from '#db/studio/scenario-store.ts'
import { publicationRequestStore, type PublicationRequestStore } from '#db/studio/publication-request-store.ts'
import { studioDraftStore, type StudioDraftStore } from '#db/studio/studio-draft-store.ts'
import { replay } from '#runtime/dossier/chain.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** What the services are made of: the open database and everything else that holds resources. */
export type Core = {
  config: Config
  log: Logger
  database: Database
  auth: AuthPort
  actors: ActorCache
  people: PeopleStore
  assignments: AssignmentStore
  links: LinkStore
  tokens: TokenStore
  audit: AuditStore
  studioDrafts: StudioDraftStore
  publicationRequests: PublicationRequestStore
  scenarios: ScenarioStore
  blobs: BlobStore
  inspector: Inspector
  simulator: Simulator
  /** The clock of the product. */
  now: () => string
  newId: <Id extends string>() => Id
}

export async function openCore(config: Config, log: Logger): Promise<Core> {
  const database = await openDatabase(databaseAddress(config), replay)
  const { kysely, dialect, jobs } = database
  const people = peopleStore(database)
  const now = (): string => new Date().toISOString()
  const mails = accountMails(config.PUBLIC_URL)
  const auth = openAuth({
    database: { db: kysely, type: dialect },
    secret: config.AUTH_SECRET,
    publicUrl: config.PUBLIC_URL,
    onCreated: ({ id, email, name }) =>
      people.add({ id, email, name, kind: 'applicant', profile: {}, createdAt: now() }, foldVietnamese(`${name} ${email}`)),
    mailVerification: (mail) => postMail(jobs, mails.verification(mail), now()),
    mailReset: (mail) => postMail(jobs, mails.reset(mail), now()),
    mailTaken: (mail) => postMail(jobs, mails.taken(mail), now()),
  })
  const assignments = assignmentStore(database)
  return {
    config,
    log,
    database,
    auth,
    actors: actorCache({ auth, people, assignments }),
    people,
    assignments,
    links: linkStore(kysely),
    tokens: tokenStore(kysely),
    audit: auditStore(kysely),
    studioDrafts: studioDraftStore(database),
    publicationRequests: publicationRequestStore(database),
    scenarios: scenarioStore(database),
    blobs: openBlobStore(config.DATA_DIR),
    inspector: openInspector(),
    simulator: openSimulator(config.DATA_DIR),
    now,
    newId: () => branded(newUuid()),
  }
}

export async function closeCore({ database, inspector, simulator }: Core): Promise<void> {
  await Promise.all([inspector.close(), simulator.close()])
  await database.close()
}

function databaseAddress({ DATABASE_URL, DATA_DIR }: Config): { url: string } | { file: string } {
  if (DATABASE_URL.startsWith('postgres')) return { url: DATABASE_URL }
  return { file: DATABASE_URL === '' ? join(DATA_DIR, 'motcua.db') : DATABASE_URL.replace(/^sqlite:(\/\/)?/, '') }
}
