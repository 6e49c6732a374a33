import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '#db/migrations/migrations.ts'
import { openDatabase, type DatabaseAddress } from '#db/open.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { postgresUrl } from '../../support/databases.ts'
import { applicant, contentHash, filing, nextWrite, officer, logOf, replaySamples } from '../../support/dossier-samples.ts'
import { freshPostgres } from '../../support/fresh-postgres.ts'
import type { DossierWrite } from '#runtime/ports.ts'

/** An installation from before events shared a row: a row for each event, tasks apart, content by hash alone, jobs by number. */
const since = new Set(['010-commits', '011-contents', '012-holding', '024-kept-content', '025-numbered-lists', '028-jobs-in-order', '029-behind-the-commit'])
const before = (dialect: 'sqlite' | 'postgres'): string[] => [
  'CREATE TABLE migrations (name text PRIMARY KEY, applied_at text NOT NULL)',
  ...migrations.filter(({ name }) => !since.has(name)).flatMap(({ name, statements }) => [...statements(dialect), `INSERT INTO migrations VALUES ('${name}', '')`]),
]

const specialist = { role: 'specialist', unit: 'post' }
const [answers, letter] = [{ note: "Nguyễn Thị Lan's \"note\"", count: 12_500_000_000 }, { key: 'receipt', checkCode: 'Ab_1' }]

/** Filed by one command of two events, then moved on; another one waits for its applicant. */
function story(): { moved: DossierWrite[]; waiting: DossierWrite[] } {
  const first = filing({ dueAt: '2026-02-24T10:00:00.000Z' })
  const [event] = first.events
  if (!event) throw new Error('nothing happened')
  const filed = { ...event, event: { type: 'answers-replaced' as const, answers: contentHash('answers') } }
  const second = { ...event, sequence: 2, previousHash: event.hash, hash: contentHash('second') }
  const whole = { ...first, events: [filed, second], log: logOf([filed, second]), dossier: { ...first.dossier, sequence: 2, lastHash: second.hash } }
  const gone = filing()
  return { moved: [whole, nextWrite(whole, { step: 'review', holder: specialist, assignee: officer })], waiting: [gone, nextWrite(gone, { holder: undefined })] }
}

const quoted = (value: unknown): string => (value === null || value === undefined ? 'NULL' : typeof value === 'number' ? String(value) : `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`)
const insert = (table: string, row: object): string => `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(quoted).join(', ')})`

function oldRows(writes: DossierWrite[], dialect: 'sqlite' | 'postgres'): string[] {
  const { dossier, summary, task } = writes.at(-1) ?? filing()
  const listKey = task ? `h${task.dueAt ?? '~'}` : `w${summary.filedAt}`
  const searched = dialect === 'postgres' ? { search: 'lan' } : {}
  const common = { id: dossier.id, sequence: dossier.sequence, list_key: listKey, code: dossier.code, procedure: dossier.procedure, version: dossier.version, applicant_id: applicant.accountId, applicant_name: applicant.name, channel: 'online', step: dossier.step }
  const held = writes.flatMap((write) => (write.task ? [write.task] : []))
  return [
    insert('dossiers', { ...common, status: 1, filed_at: dossier.filedAt, clock: 'none', due_at: summary.dueAt, search_text: summary.searchText, ...searched, snapshot: dossier }),
    ...writes.map(({ commandId, dossier: after }) => insert('commands', { id: commandId, dossier_id: dossier.id, sequence: after.sequence })),
    ...writes.flatMap(({ events }) => events).map((one) => insert('events', { dossier_id: one.dossierId, sequence: one.sequence, command_id: one.commandId, at: one.at, by: one.by, event: one.event, previous_hash: one.previousHash, hash: one.hash })),
    insert('letters', { hash: contentHash(`letter ${dossier.id}`), code: `Ab_1 ${dossier.id}`, dossier_id: dossier.id, at: dossier.filedAt, content: letter }),
    ...held.map(({ role, unit }) => insert('holders', { dossier_id: dossier.id, role, unit, list_key: listKey, filed_at: dossier.filedAt })),
    ...(task ? [insert('tasks', { dossier_id: dossier.id, procedure: task.procedure, step: task.step, role: task.role, unit: task.unit, assignee: task.assignee, assignee_name: dossier.assignee?.name, due_key: task.dueAt ?? '~', filed_at: dossier.filedAt, since: task.since })] : []),
  ]
}

const mail = { to: 'lan@example.vn', subject: "Hồ sơ của 'Lan'", text: 'x' }
/** Two that wait, the later one tried already, and one given up. */
const oldJobs = [
  { run_at: '2026-02-10T01:00:00.000Z', attempts: 0, given_up: 0 },
  { run_at: '2026-02-10T01:00:00.000Z', attempts: 8, given_up: 1 },
  { run_at: '2026-02-10T03:00:00.000Z', attempts: 2, given_up: 0 },
].map((job) => insert('jobs', { kind: 'mail', payload: mail, ...job }))

async function inFile(statements: string[]): Promise<{ address: DatabaseAddress; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-old-'))
  const file = join(folder, 'motcua.db')
  const database = new SqliteDatabase(file)
  for (const statement of statements) database.exec(statement)
  database.close()
  return { address: { file }, remove: async () => rmSync(folder, { recursive: true }) }
}

async function onServer(statements: string[]): Promise<{ address: DatabaseAddress; remove(): Promise<void> }> {
  const { url, remove } = await freshPostgres(await postgresUrl())
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of ['DROP SCHEMA public CASCADE', 'CREATE SCHEMA public', ...statements]) await client.query(statement)
  await client.end()
  return { address: { url }, remove }
}

test.each([
  ['SQLite', 'sqlite' as const, inFile],
  ['PostgreSQL', 'postgres' as const, onServer],
])('what an installation on %s had is there after the update', async (_name, dialect, make) => {
  const { moved, waiting } = story()
  const [filed, last] = moved
  if (!filed || !last) throw new Error('no story')
  const { address, remove } = await make([...before(dialect), ...oldRows(moved, dialect), ...oldRows(waiting, dialect), insert('answers', { hash: contentHash('answers'), content: answers }), ...oldJobs])
  const { dossiers, dossierQueries, jobs, close } = await openDatabase(address, replaySamples)
  const { id } = last.dossier

  expect(await dossiers.events(id)).toEqual(moved.flatMap(({ events }) => events))
  expect(await dossiers.find(id)).toEqual(JSON.parse(JSON.stringify(last.dossier)) satisfies Dossier)
  expect(await dossiers.findCommand(filed.commandId)).toEqual({ dossierId: id, sequence: 2 })
  expect(await dossiers.findCommand(last.commandId)).toEqual({ dossierId: id, sequence: 3 })
  expect(await dossiers.answers(id, contentHash('answers'))).toEqual(answers)
  expect(await dossiers.letter(id, contentHash(`letter ${id}`))).toEqual(letter)
  expect(await dossiers.letterByCode(`Ab_1 ${id}`)).toMatchObject({ dossierId: id, content: letter })
  expect(await dossierQueries.heldBy(id)).toEqual([{ role: 'counter', unit: 'one-stop' }, specialist])

  const asked = { accountId: officer.accountId, sort: 'due', limit: 10 } as const
  const unit = await dossierQueries.queue({ ...asked, view: 'unit', assignments: [specialist] })
  expect(unit.rows).toEqual([expect.objectContaining({ id, task: last.task, assigneeName: officer.name })])
  const counterSees = await dossierQueries.queue({ ...asked, view: 'all', assignments: [{ role: 'counter', unit: 'one-stop' }] })
  expect(counterSees.rows.map((row) => row.id).toSorted()).toEqual([id, waiting[0]?.dossier.id].toSorted())
  expect(await dossiers.append(nextWrite(last, { step: 'done', closedAt: '2026-02-20T00:00:00.000Z', holder: undefined }))).toEqual({ result: 'appended' })

  expect(await jobs.counts()).toEqual({ waiting: 2, failed: 1 })
  await jobs.add([{ kind: 'remove-orphans', payload: {} }], '2026-02-10T02:00:00.000Z')
  const waits = { kind: 'mail', payload: mail }
  const claimed = await jobs.claim('2026-02-10T04:00:00.000Z', '2026-02-10T04:01:00.000Z', 10)
  expect(claimed).toMatchObject([{ ...waits, attempts: 1 }, { ...waits, attempts: 3 }, { kind: 'remove-orphans' }])
  await close()
  await remove()
})
