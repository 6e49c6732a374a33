import { createServer } from 'node:http'
import { startPostgres } from './postgres-server.ts'
import type { PostgresServer } from './postgres-server.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asking this address answers the PostgreSQL server of the run, which starts with the first question. */
    postgresBroker: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<PostgresServer> | undefined

  const broker = createServer((_request, response) => {
    started ??= startPostgres()
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve))
  const address = broker.address()
  project.provide('postgresBroker', `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`)

  return async () => {
    broker.close()
    await (await started)?.stop()
  }
}
