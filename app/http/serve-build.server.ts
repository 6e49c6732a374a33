import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { isServerBuild, pagesApp } from '#app/http/pages.server.ts'
import { runServer, stopOnSignals } from '#app/http/run-server.server.ts'
import { withNonce } from '#app/http/with-nonce.server.ts'
import { getRuntime } from '#app/services.server.ts'

/** Serves the pages built into `build/`. */
export async function serveBuild(startedAt: number): Promise<{ port: number; stop(): Promise<void> }> {
  const runtime = await getRuntime()
  const module: unknown = await import(pathToFileURL(resolve('build/server/index.js')).href)
  if (!isServerBuild(module)) throw new Error('build/server/index.js is no build of the pages')
  const app = pagesApp({ build: module, clientFolder: resolve('build/client'), development: false }, runtime.core.config.TRUST_PROXY)
  const running = await runServer(runtime, withNonce(app), startedAt)
  stopOnSignals(running.stop)
  return running
}
