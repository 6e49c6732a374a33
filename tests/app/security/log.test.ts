import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import { openCore } from '#app/core.server.ts'
import { newLog } from '#app/log.server.ts'
import { newServer } from '#app/server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { runtimeOver, type Runtime } from '#app/services.server.ts'
import calendar from '#schemas/calendars/vietnam.json' with { type: 'json' }
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { permitAnswers, permitText } from '../../support/product.ts'

const lines: string[] = []
const log = newLog({ LOG_LEVEL: 'debug' }, { write: (line) => void lines.push(line) })
const folder = mkdtempSync(join(tmpdir(), 'motcua-log-'))
const personal = ['mai@congty.vn', 'Trần Thị Mai', permitAnswers.ten, permitAnswers.dien_thoai, permitAnswers.thu, '912345678', 'mc_0123456789abcdefghij']
let runtime: Runtime
let server: ReturnType<typeof newServer>
let url: string

beforeAll(async () => {
  runtime = runtimeOver(await openCore(prepareDataDir(readConfig({ DATA_DIR: folder })), log))
  const { core } = runtime
  await core.database.calendars.save(Object.assign({}, calendar), 'test', core.now())
  await publishDefinition(core, runtime.casework.versions, { actor: { kind: 'system', name: 'test' }, text: permitText })
  server = newServer(runtime, (_request, response) => void response.writeHead(404).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  server.close()
  await runtime.close()
  rmSync(folder, { recursive: true })
})

test('a filing leaves no trace of the person in the log', async () => {
  const { core } = runtime
  const account = await core.auth.createAccount({ email: 'mai@congty.vn', name: 'Trần Thị Mai' })
  if (account === 'taken' || account === 'invalid-email') throw new Error(account)
  const scopes = ['dossiers:file', 'dossiers:read']
  await core.tokens.add({ hash: hashSecret('mc_0123456789abcdefghij'), id: 't', name: 't', account, scopes, procedures: ['*'], createdAt: core.now() })
  const procedure = (await core.database.procedures.list())[0]?.procedure
  const headers = { Authorization: 'Bearer mc_0123456789abcdefghij', 'Content-Type': 'application/json' }
  const filed = await fetch(`${url}/api/v1/dossiers`, { method: 'POST', headers, body: JSON.stringify({ procedure, answers: permitAnswers }) })
  expect(filed.status).toBe(201)
  const { id, code } = Object(await filed.json())
  await fetch(`${url}/api/v1/dossiers/${id}`, { headers })
  await fetch(`${url}/api/v1/dossiers`, { method: 'POST', headers, body: JSON.stringify({ procedure, answers: { ...permitAnswers, thu: 'mai@congty.vn sai' } }) })
  await fetch(`${url}/check/mai@congty.vn?phone=0912345678`)
  expect(lines.length).toBeGreaterThan(2)
  for (const text of [...personal, id, code]) expect(lines.join('')).not.toContain(text)
})

describe('an error in the log', () => {
  test('says where it happened, without the row it happened to', () => {
    lines.length = 0
    const cause = Object.assign(new Error('duplicate key (email)=(mai@congty.vn), phone +84912345678'), { code: '23505', detail: 'Key (email)=(mai@congty.vn)', parameters: ['Trần Thị Mai'] })
    log.error({ err: cause, id: 'r1' }, 'failed')
    expect(lines.join('')).toContain('23505')
    expect(lines.join('')).toContain('log.test.ts')
    for (const text of personal) expect(lines.join('')).not.toContain(text)
  })

  test('may be anything that was thrown', () => {
    lines.length = 0
    log.error({ err: 'mai@congty.vn', email: 'mai@congty.vn', person: { name: 'Trần Thị Mai', deeper: { phone: '+84912345678' } } }, 'failed')
    for (const text of personal) expect(lines.join('')).not.toContain(text)
  })
})
