import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import { firstRun } from '#app/first-run.server.ts'
import { openRuntime, type Runtime } from '#app/services.server.ts'
import { buildOnce } from './build-once.ts'
import { freePort } from './free-port.ts'

export type AppOptions = {
  /** PostgreSQL; SQLite in the data folder when absent. */
  databaseUrl?: string
  smtpUrl?: string
  env?: Record<string, string>
}

/** The product as a process of its own, over a data folder of its own, on a free port. */
export class RunningApp {
  readonly url: string
  readonly dataDir: string
  readonly env: Record<string, string>
  #child: ChildProcess | undefined
  #output = ''

  constructor(port: number, dataDir: string, { databaseUrl = '', smtpUrl = '', env = {} }: AppOptions) {
    this.url = `http://127.0.0.1:${port}`
    this.dataDir = dataDir
    this.env = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, LOG_LEVEL: 'warn', ...freeOfLimits, ...env }
  }

  get isRunning(): boolean {
    return this.#child !== undefined
  }

  /** What the process wrote so far. */
  get output(): string {
    return this.#output
  }

  /** Works on the same data inside the test, while the process is not running: to prepare people, to look afterwards. */
  async offline<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
    const runtime = await openRuntime(prepareDataDir(readConfig(this.env)))
    try {
      await firstRun(runtime)
      return await work(runtime)
    } finally {
      await runtime.close()
    }
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['tests/support/serve-built.ts'], { env: { PATH: process.env['PATH'], ...this.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    child.stdout.on('data', (text) => (this.#output += text))
    child.stderr.on('data', (text) => (this.#output += text))
    for (const deadline = performance.now() + 60_000; performance.now() < deadline; ) {
      if (child.exitCode !== null) break
      if (await isReady(this.url)) return
      await pause(50)
    }
    throw new Error(`the server did not start:\n${this.#output}`)
  }

  /** Ends the process as an administrator does; answers its exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** Ends the process as a power cut does. */
  kill(): Promise<number | null> {
    return this.#end('SIGKILL')
  }

  #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null)
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code))
      child.kill(signal)
    })
  }

  /** Stops and removes the data. */
  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

/** Tests hurry more than people do. */
const freeOfLimits = { LIMIT_SIGN_IN: '100000', LIMIT_FILING: '1000000', LIMIT_POSTS: '1000000', LIMIT_LOOK_UPS: '100000' }

/** An installation that is not started yet; the pages are built when they have to be. */
export async function newApp(options: AppOptions = {}): Promise<RunningApp> {
  await buildOnce()
  return new RunningApp(await freePort(), mkdtempSync(join(tmpdir(), 'motcua-app-')), options)
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}
