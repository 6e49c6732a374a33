import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import { firstRun } from '#app/first-run.server.ts'
import { openRuntime, type Runtime } from '#app/services.server.ts'
import { applicantFrom } from '#app/services/drafts/applicant-facts.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { execute } from '#runtime/execute.ts'
import type { AccountId, CommandId, DossierId, DraftId } from '#runtime/ids.ts'
import { cloneDossiers, cloneDrafts, fillFloorQueue } from './clone-dossiers.ts'
import { thirtyAnswers } from './sample-answers.ts'

/** A filled installation and a filled floor, with what a client needs to use the first. */
export type Prepared = { env: Record<string, string>; floorEnv: Record<string, string>; token: string; applicantCookie: string; officerCookie: string; emptyDraft: string }

const units = ['mot-cua-bac', 'mot-cua-trung', 'mot-cua-nam']
const freeOfLimits = { LIMIT_SIGN_IN: '1000000', LIMIT_FILING: '1000000', LIMIT_POSTS: '1000000', LIMIT_LOOK_UPS: '1000000' }

/** Publishes the form of thirty fields, makes an applicant and an officer, and stores dossiers and drafts. */
export async function prepare(folder: string, { dossiers, drafts }: { dossiers: number; drafts: number }): Promise<Prepared> {
  mkdirSync(folder, { recursive: true })
  const env = { DATA_DIR: folder, PUBLIC_URL: 'http://127.0.0.1', LOG_LEVEL: 'warn', ...freeOfLimits }
  const runtime = await openRuntime(prepareDataDir(readConfig(env)))
  await firstRun(runtime)
  const loaded = await publish(runtime)
  const applicant = await account(runtime, 'Nguyễn Thị Hương Giang', 'giang@songhuong.example.vn')
  const officer = await account(runtime, 'Trần Văn Minh', 'minh@somau.example.vn')
  await runtime.core.people.setKind(officer, 'officer')
  await runtime.core.assignments.replace(officer, [{ role: 'mot_cua', unit: 'mot-cua-trung' }])
  const prepared = {
    env,
    floorEnv: { FLOOR_FILE: join(folder, 'floor.db'), FLOOR_SCHEMA: join(folder, 'schema.json') },
    token: await token(runtime, officer),
    applicantCookie: await cookie(runtime, applicant),
    officerCookie: await cookie(runtime, officer),
    emptyDraft: await draft(runtime, applicant, loaded),
  }
  writeFileSync(prepared.floorEnv.FLOOR_SCHEMA, JSON.stringify(loaded.version.compiled.forms['don']?.schema))
  const dossierId = await fileOne(runtime, applicant, loaded)
  const draftId = await draft(runtime, applicant, loaded)
  await runtime.core.database.drafts.save(draftId, thirtyAnswers(), runtime.core.now(), 1)
  await runtime.close()

  const file = join(folder, 'motcua.db')
  cloneDossiers({ file, dossierId, size: dossiers, openShare: 0.3, units })
  cloneDrafts(file, draftId, drafts)
  fillFloorQueue(prepared.floorEnv.FLOOR_FILE, file)
  return prepared
}

async function publish({ core, casework }: Runtime): Promise<LoadedVersion> {
  const text = readFileSync(new URL('../fixtures/procedures/thirty-fields.json', import.meta.url), 'utf8')
  const outcome = await publishDefinition(core, casework.versions, { actor: { kind: 'system', name: 'bench' }, text })
  const loaded = await casework.versions.current('thirty-fields')
  if (!loaded) throw new Error(`not published: ${JSON.stringify(outcome)}`)
  return loaded
}

async function account({ core }: Runtime, name: string, email: string): Promise<AccountId> {
  const id = await core.auth.createAccount({ email, name })
  if (id === 'taken' || id === 'invalid-email') throw new Error(`${email}: ${id}`)
  return id
}

async function token({ core }: Runtime, holder: AccountId): Promise<string> {
  const secret = `mc_${'bench'.repeat(8)}`
  const scopes = ['dossiers:file', 'dossiers:read', 'queue:read']
  await core.tokens.add({ hash: hashSecret(secret), id: core.newId<string>(), name: 'bench', account: holder, scopes, procedures: ['*'], createdAt: core.now() })
  return secret
}

async function cookie({ core }: Runtime, holder: AccountId): Promise<string> {
  const headers = await core.auth.startSession(holder, new Request(core.config.PUBLIC_URL))
  return headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
}

async function draft({ services }: Runtime, accountId: AccountId, { definition }: LoadedVersion): Promise<DraftId> {
  const started = await services.drafts.start({ kind: 'applicant', accountId, name: 'Nguyễn Thị Hương Giang' }, definition.key)
  if (started.result === 'refused') throw new Error(started.refusal.code)
  return started.draft.id
}

async function fileOne({ core, casework }: Runtime, accountId: AccountId, loaded: LoadedVersion): Promise<DossierId> {
  const person = await core.people.find(accountId)
  if (!person) throw new Error('the applicant is not there')
  const answers = thirtyAnswers()
  const [commandId, dossierId] = [core.newId<CommandId>(), core.newId<DossierId>()]
  const applicant = applicantFrom(person, loaded, answers)
  const filed = await execute({ kind: 'file', commandId, dossierId, version: loaded.version.hash, channel: 'online', applicant, answers }, { kind: 'applicant', accountId, name: person.name }, casework.engine)
  if (filed.result !== 'done') throw new Error(JSON.stringify(filed))
  return dossierId
}
