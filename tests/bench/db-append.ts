import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import SqliteDatabase from 'better-sqlite3'
import { newUuid } from '#db/new-uuid.ts'
import { openDatabase } from '#db/open.ts'
import { replay } from '#runtime/dossier/chain.ts'
import { filing, kept } from '../support/dossier-samples.ts'
import type { Database } from '#db/database.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { DossierWrite } from '#runtime/ports.ts'

/**
 * Appends per second at 64 concurrent writers, against a floor of one durable transaction of two inserts each on the
 * same disk. `node tests/bench/db-append.ts [appends] [folder] [writers]`.
 */
const appends = Number(process.argv[2] ?? 20_000)
const writerCounts = (process.argv[4] ?? '1,64').split(',').map(Number)
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'motcua-bench-'))
const answers = { note: 'Nguyễn Văn A, số 1 đường Trần Phú '.repeat(60) }

function filed(): DossierWrite {
  const id = newUuid() as DossierId
  const base = filing({ id, dueAt: '2026-02-24T10:00:00.000Z' })
  return { ...base, answers: [kept(id, answers)], jobs: [{ kind: 'mail', payload: { to: 'a@example.vn', subject: 's', text: 't' } }] }
}

async function appendAll(database: Database, writers: number): Promise<{ perSecond: number; cpu: number; p99: number }> {
  const writes = Array.from({ length: appends }, filed)
  const latencies: number[] = []
  const cpu = process.cpuUsage()
  const start = performance.now()
  const writer = async (): Promise<void> => {
    for (let write = writes.pop(); write; write = writes.pop()) {
      const asked = performance.now()
      await database.dossiers.append(write)
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  const used = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  return { perSecond: appends / ((performance.now() - start) / 1000), cpu: (used.user + used.system) / appends, p99: latencies[Math.floor(appends * 0.99)] ?? 0 }
}

function floor(): number {
  const database = new SqliteDatabase(join(folder, 'floor.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE dossiers (id text PRIMARY KEY, answers text); CREATE TABLE events (id text, event text)')
  const dossier = database.prepare('INSERT INTO dossiers VALUES (?, ?)')
  const event = database.prepare('INSERT INTO events VALUES (?, ?)')
  const text = JSON.stringify(answers)
  const insert = database.transaction((id: string) => {
    dossier.run(id, text)
    event.run(id, '{"type":"filed"}')
  })
  const count = Math.min(appends, 5_000)
  const start = performance.now()
  for (let index = 0; index < count; index++) insert(newUuid())
  const perSecond = count / ((performance.now() - start) / 1000)
  database.close()
  return perSecond
}

const base = floor()
console.log(`floor, two inserts each:   ${base.toFixed(0)}/s`)
const database = await openDatabase({ file: join(folder, 'motcua.db') }, replay)
for (const writers of writerCounts) {
  const { perSecond, cpu, p99 } = await appendAll(database, writers)
  console.log(`append, ${String(writers).padStart(2)} writers:        ${perSecond.toFixed(0)}/s  ${(perSecond / base).toFixed(2)} × floor  CPU ${cpu.toFixed(0)} µs  p99 ${p99.toFixed(1)} ms`)
}
await database.close()
rmSync(folder, { recursive: true })
