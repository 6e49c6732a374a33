import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeDemo } from '#app/demo/make-demo.server.ts'
import { openDatabase } from '#db/open.ts'
import { replay } from '#runtime/dossier/chain.ts'
import { motcua } from '../../support/motcua.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-demo-test-'))
const env = { DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'error', PORT: '3999' }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('goes nowhere where data is', () => {
  const taken = mkdtempSync(join(tmpdir(), 'motcua-taken-'))
  writeFileSync(join(taken, 'motcua.db'), '')
  const { status, stderr } = spawnSync(process.execPath, ['app/demo.ts'], { encoding: 'utf8', env: { ...process.env, DEMO_DIR: taken } })
  rmSync(taken, { recursive: true })
  expect(status).toBe(2)
  expect(stderr).toContain('is not empty')
})

test('dossiers stand at every step, over three months, with a log that holds and no mail left to send', async () => {
  const links = await makeDemo(env)
  expect(new Set(links.map(({ as }) => as)).size).toBe(9)
  expect(links.every(({ link }) => link.startsWith('http://127.0.0.1:3999/link?token='))).toBe(true)

  const { kysely, close } = await openDatabase({ file: join(folder, 'motcua.db') }, replay)
  const rows = await kysely.selectFrom('dossiers').select(['step', 'outcome', 'filed_at']).execute()
  const records = await kysely.selectFrom('register_records').select('register').execute()
  const jobs = await kysely.selectFrom('jobs').select('id').execute()
  await close()
  expect(rows).toHaveLength(100)
  expect(new Set(rows.map(({ step }) => step))).toEqual(new Set(everyStep))
  expect(new Set(records.map(({ register }) => register))).toEqual(new Set(['postal-licence', 'postal-confirmation']))
  expect(jobs).toEqual([])
  const filed = rows.map(({ filed_at }) => Date.parse(filed_at))
  expect((Math.max(...filed) - Math.min(...filed)) / 86_400_000).toBeGreaterThan(75)

  expect(await motcua(['verify-log'], { env })).toMatchObject({ code: 0 })
}, 120_000)

const everyStep = [
  ...['intake', 'waiting-completion', 'appraisal', 'waiting-supplement', 'division-review', 'decision', 'issue', 'hand-over'],
  ...['refusal-hand-over', 'granted', 'refused', 'not-accepted', 'withdrawn'],
]
