import Database from 'better-sqlite3'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import { firstRun } from '#app/first-run.server.ts'
import { openRuntime } from '#app/services.server.ts'
import { applicantFrom } from '#app/services/drafts/applicant-facts.server.ts'
import { execute } from '#runtime/execute.ts'
import { motcua } from '../../support/motcua.ts'
import { permitAnswers } from '../../support/product.ts'

const permit = 'tests/fixtures/procedures/permit.json'
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'motcua-cli-'))

describe('publishing', () => {
  test('refuses a definition with errors', async () => {
    const { code, out } = await motcua(['publish', '-', '--json'], { input: '{}', env: { DATA_DIR: newFolder() } })
    expect([code, JSON.parse(out).result]).toEqual([1, 'findings'])
  })

  test('and exporting again gives the same bytes and the same address', async () => {
    const env = { DATA_DIR: newFolder() }
    const first = JSON.parse((await motcua(['publish', permit, '--json'], { env })).out)
    const out = join(newFolder(), 'permit.json')
    const { key } = JSON.parse(readFileSync(permit, 'utf8'))
    expect((await motcua(['export', key, '--out', out], { env })).code).toBe(0)
    const again = JSON.parse((await motcua(['publish', out, '--json'], { env })).out)
    expect(again).toEqual({ result: 'exists', hash: first.hash })
    const exported = readFileSync(out, 'utf8')
    expect((await motcua(['export', first.hash], { env })).out).toBe(exported)
    expect((await motcua(['export', 'nothing'], { env })).code).toBe(2)
  })
})

describe('accounts and tokens', () => {
  test('are made once, with what they may do, and no password is ever printed', async () => {
    const env = { DATA_DIR: newFolder(), PUBLIC_URL: 'https://cong.example.vn' }
    const admin = await motcua(['create-admin', '--email', 'admin@so.gov.vn', '--name', 'Quản trị', '--json'], { env })
    expect(JSON.parse(admin.out).link).toMatch(/^https:\/\/cong\.example\.vn\/link\?token=[\w-]{43}$/)
    expect((await motcua(['create-admin', '--email', 'admin@so.gov.vn', '--name', 'Quản trị', '--json'], { env })).code).toBe(1)
    expect((await motcua(['create-token', '--email', 'ai@so.gov.vn', '--name', 'x', '--scopes', 'dossiers:file'], { env })).code).toBe(1)
    expect((await motcua(['create-token', '--email', 'admin@so.gov.vn', '--name', 'x', '--scopes', 'everything'], { env })).code).toBe(2)
    const token = JSON.parse((await motcua(['create-token', '--email', 'admin@so.gov.vn', '--name', 'x', '--scopes', 'queue:read', '--procedures', 'permit', '--json'], { env })).out)
    expect(token).toMatchObject({ token: expect.stringMatching(/^mc_[\w-]{43}$/), scopes: ['queue:read'], procedures: ['permit'] })
    const kept = new Database(join(env.DATA_DIR, 'motcua.db')).prepare('SELECT * FROM tokens').all()
    expect(JSON.stringify(kept)).not.toContain(token.token)
  })
})

describe('create-user', () => {
  test('gives only roles and units that something published names; an agency is a unit', async () => {
    const env = { DATA_DIR: newFolder() }
    const definition = JSON.parse(readFileSync(permit, 'utf8'))
    const withoutUnits = { ...definition, units: definition.units.filter(({ key }: { key: string }) => key !== definition.agency.key) }
    expect((await motcua(['publish', '-'], { env, input: JSON.stringify(withoutUnits) })).code).toBe(0)
    const create = (role: string) => motcua(['create-user', '--email', 'oanh@so.gov.vn', '--name', 'Oanh', '--role', role], { env })
    expect(await create('vua@so-mau')).toMatchObject({ code: 1, out: expect.stringMatching(/^unknown-role: .*\nroles: .*mot_cua.*\nunits: .*so-mau/) })
    expect(await create('mot_cua@cung-trang')).toMatchObject({ code: 1, out: expect.stringMatching(/^unknown-unit/) })
    expect(await create('mot_cua')).toMatchObject({ code: 1, out: expect.stringMatching(/^role-without-unit/) })
    expect((await create('mot_cua@so-mau,inspector')).code).toBe(0)
  })
})

/** An installation with one dossier in it, withdrawn again if that is wanted. */
async function fileOne(env: { DATA_DIR: string; LOG_LEVEL: string }, { isWithdrawn = false } = {}) {
  const runtime = await openRuntime(prepareDataDir(readConfig(env)))
  const { core, casework } = runtime
  await firstRun(runtime)
  await motcua(['publish', permit], { env })
  const { key } = JSON.parse(readFileSync(permit, 'utf8'))
  const loaded = await casework.versions.current(key)
  const id = await core.auth.createAccount({ email: 'mai@congty.vn', name: 'Mai' })
  const person = id === 'taken' || id === 'invalid-email' ? undefined : await core.people.find(id)
  if (!loaded || !person) throw new Error('no account')
  const applicant = applicantFrom(person, loaded, permitAnswers)
  const command = { kind: 'file', commandId: core.newId(), dossierId: core.newId(), version: loaded.version.hash, channel: 'online', applicant, answers: permitAnswers } as const
  const actor = { kind: 'applicant', accountId: person.id, name: 'Mai' } as const
  const filed = await execute(command as never, actor, casework.engine)
  if (filed.result !== 'done') throw new Error(filed.result)
  const { id: dossierId, sequence } = filed.dossier
  const withdrawn = isWithdrawn ? await execute({ kind: 'withdraw', commandId: core.newId(), dossierId, expected: sequence, transition: 'rut', comment: 'Nộp nhầm' }, actor, casework.engine) : filed
  await runtime.close()
  if (withdrawn.result !== 'done') throw new Error(withdrawn.result)
  return withdrawn.dossier
}

describe('verify-log', () => {
  test('holds on what was filed, and finds an event that was changed or taken away', async () => {
    const env = { DATA_DIR: newFolder(), LOG_LEVEL: 'silent' }
    await fileOne(env)
    expect((await motcua(['verify-log', '--json'], { env })).out).toContain('"ok":true')

    const database = new Database(join(env.DATA_DIR, 'motcua.db'))
    database.exec("UPDATE commits SET events = replace(events, 'Mai', 'Ma1') WHERE first = 1")
    const changed = await motcua(['verify-log', '--json'], { env })
    expect([changed.code, JSON.parse(changed.out).faults]).toEqual([1, [expect.objectContaining({ sequence: 1, reason: 'changed' })]])
    database.exec("UPDATE commits SET events = replace(events, 'Ma1', 'Mai') WHERE first = 1")
    database.exec('UPDATE commits SET events = json_remove(events, \'$[#-1]\')')
    expect(JSON.parse((await motcua(['verify-log', '--json'], { env })).out).faults).toMatchObject([{ reason: 'cut-off' }])
  })

  test('finds what was changed beside the log: answers, the snapshot, a dossier taken away whole', async () => {
    const env = { DATA_DIR: newFolder(), LOG_LEVEL: 'silent' }
    const filed = await fileOne(env)
    const { code } = filed
    const faults = async (): Promise<unknown> => JSON.parse((await motcua(['verify-log', '--json'], { env })).out).faults
    const database = new Database(join(env.DATA_DIR, 'motcua.db'))
    const { contents } = database.prepare<[], { contents: string }>('SELECT contents FROM commits WHERE first = 1').get() ?? { contents: '' }
    expect(await faults()).toEqual([])

    database.exec("UPDATE commits SET contents = json_replace(contents, '$[0].content', replace(contents ->> '$[0].content', '{', '{ '))")
    expect(await faults()).toEqual([{ dossier: code, sequence: 1, reason: 'changed-content' }])
    database.prepare('UPDATE commits SET contents = ?').run(contents)
    const stand = database.prepare('UPDATE dossiers SET snapshot = ?')
    stand.run(JSON.stringify({ ...filed, lastHash: '0'.repeat(64) }))
    expect(await faults()).toMatchObject([{ dossier: code, reason: 'cut-off' }])
    stand.run(JSON.stringify({ ...filed, status: 10 }))
    expect(await faults()).toMatchObject([{ dossier: code, reason: 'other-snapshot' }])
    stand.run(JSON.stringify(filed))
    expect(await faults()).toEqual([])
    database.exec('DELETE FROM dossiers')
    expect(await faults()).toMatchObject([{ sequence: 0, reason: 'no-dossier' }])
  })
})

test('verify-log misses the snapshot of a dossier that has gone on since it was filed', async () => {
  const env = { DATA_DIR: newFolder(), LOG_LEVEL: 'silent' }
  const { code, lastHash } = await fileOne(env, { isWithdrawn: true })
  const faults = async (): Promise<unknown> => JSON.parse((await motcua(['verify-log', '--json'], { env })).out).faults
  expect(await faults()).toEqual([])
  new Database(join(env.DATA_DIR, 'motcua.db')).prepare('UPDATE dossiers SET snapshot = ?').run(JSON.stringify({ lastHash }))
  expect(await faults()).toMatchObject([{ dossier: code, reason: 'other-snapshot' }])
})

describe('the first start', () => {
  test('publishes what is shipped and leaves a link only the owner of the data can read; later starts do neither', async () => {
    const env = { DATA_DIR: newFolder(), LOG_LEVEL: 'silent' }
    const runtime = await openRuntime(prepareDataDir(readConfig(env)))
    const told = await firstRun(runtime)
    expect(told.filter((line) => line.startsWith('published')).length).toBeGreaterThanOrEqual(6)
    expect(told.filter((line) => line.startsWith('not published'))).toEqual([])
    const link = readFileSync(join(env.DATA_DIR, 'first-run.txt'), 'utf8').split('\n')[0] ?? ''
    const request = new Request('http://127.0.0.1/')
    const entered = await runtime.services.people.useOneTimeLink(request, new URL(link).searchParams.get('token') ?? '')
    if (entered.result !== 'done') throw new Error(entered.code)
    const session = new Request(request, { headers: { cookie: entered.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') } })
    const actor = await runtime.services.people.actorOf(session.headers)
    expect(actor).toMatchObject({ kind: 'officer', assignments: [{ role: 'administrator' }] })
    expect((await firstRun(runtime))[0]).toContain('one-time administrator link')
    await runtime.services.people.setFirstPassword(session, actor, 'mat khau quan tri')
    writeFileSync(join(env.DATA_DIR, 'first-run.txt'), '')
    expect(await firstRun(runtime)).toEqual([])
    await runtime.close()
  })
})
