import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { firstRun } from '#app/first-run.server.ts'
import { startComingVersions } from '#app/jobs/coming-versions.server.ts'
import { startJobs } from '#app/jobs/job-runner.server.ts'
import { startTimers } from '#app/jobs/timers.server.ts'
import { openMailer } from '#app/mail/mailer.server.ts'
import { newServer, type Site } from '#app/server.ts'
import type { Runtime } from '#app/services.server.ts'

const orphansEveryMs = 60 * 60_000

/** Listens, works the outbox, and stops in order: no new request, running ones finished, jobs done, database closed. */
export async function runServer(runtime: Runtime, site: Site, startedAt: number): Promise<{ port: number; stop(): Promise<void> }> {
  const { core } = runtime
  const { HOST, PORT, SHUTDOWN_SECONDS, PUBLIC_URL } = core.config
  const print = (text: string): boolean => process.stdout.write(`${text}\n`)
  for (const line of await firstRun(runtime)) print(line)
  const mailer = openMailer(core.config, print)
  const server = newServer(runtime, site)
  await listen(server, PORT, HOST)
  const jobs = startJobs(core, mailer)
  const timers = startTimers(runtime.casework)
  const coming = startComingVersions(runtime.casework)
  const sweep = setInterval(() => void core.database.jobs.add([{ kind: 'remove-orphans', payload: {} }], core.now()), orphansEveryMs).unref()
  const { port } = addressOf(server)
  print(`Một Cửa: ${PUBLIC_URL} (port ${port}), ready in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)

  let stopping: Promise<void> | undefined
  const shutDown = async (): Promise<void> => {
    clearInterval(sweep)
    await close(server, SHUTDOWN_SECONDS * 1000)
    await timers.stop()
    await coming.stop()
    await jobs.stop()
    mailer.close()
    await runtime.close()
  }
  return { port, stop: () => (stopping ??= shutDown()) }
}

/** Stops on SIGTERM and SIGINT; a second signal ends at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let asked = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      void stop().then(() => process.exit(0))
    })
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => (clearTimeout(late), resolve()))
    server.closeIdleConnections()
  })
}
