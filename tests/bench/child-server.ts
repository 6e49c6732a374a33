import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../support/free-port.ts'

/** A server under measurement: a process of its own on a core of its own. */
export type ChildServer = {
  port: number
  /** Microseconds of processor time used so far, all threads. */
  cpu(): number
  /** Megabytes of memory: its own, and pages of files (program and database) it has mapped, which the system takes back at need. */
  memory(): { own: number; mapped: number }
  stop(): Promise<void>
}

/** Processor of the servers, and of whoever loads them. */
export const [serverCore, loadCore] = [0, 1]
const [ticksPerSecond, startSeconds] = [100, 90]

export async function startServer(script: string, { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {}): Promise<ChildServer> {
  const port = await freePort()
  const child = spawnOn(serverCore, [...args, script], { ...env, PORT: String(port), NODE_ENV: 'production' })
  const pid = child.pid
  if (pid === undefined) throw new Error(`${script} did not start`)
  await isAnswering(port, child)
  return {
    port,
    cpu: () => cpuOf(pid),
    memory: () => memoryOf(pid),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** Runs Node bound to one core where `taskset` is there; `exec` keeps the process id that of Node. */
export function spawnOn(core: number, args: string[], env: Record<string, string> = {}, ipc = false): ChildProcess {
  const stdio: Array<'ignore' | 'inherit' | 'ipc'> = ['ignore', 'ignore', 'inherit', ...(ipc ? ['ipc' as const] : [])]
  const bound = existsSync('/usr/bin/taskset')
  const options = { stdio, env: { ...process.env, ...env } }
  return bound ? spawn('/usr/bin/taskset', ['-c', String(core), process.execPath, ...args], options) : spawn(process.execPath, args, options)
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticksPerSecond
}

function memoryOf(pid: number): { own: number; mapped: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const [, own = 0, mapped = 0] = /RssAnon:\s+(\d+) kB\nRssFile:\s+(\d+)/.exec(status)?.map(Number) ?? []
  return { own: own / 1024, mapped: mapped / 1024 }
}

async function isAnswering(port: number, child: ChildProcess): Promise<void> {
  for (const until = performance.now() + startSeconds * 1000; performance.now() < until; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) return
    } catch {
      // Not listening yet.
    }
  }
  throw new Error('the server does not answer')
}
