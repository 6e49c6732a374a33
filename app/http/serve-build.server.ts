import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { isServerBuild, pagesSite } from '#app/http/pages.server.ts'
import { runServer, stopOnSignals } from '#app/http/run-server.server.ts'
import { getRuntime } from '#app/services.server.ts'

/** Serves the pages built into `build/`. */
export async function serveBuild(startedAt: number): Promise<{ port: number; stop(): Promise<void> }> {
  const runtime = await getRuntime()
  const module: unknown = await import(pathToFileURL(resolve('build/server/index.js')).href)
  if (!isServerBuild(module)) throw new Error('build/server/index.js is no build of the pages')
  const site = pagesSite({ build: module, clientFolder: resolve('build/client'), development: false }, runtime.core.config)
  const running = await runServer(runtime, site, startedAt)
  stopOnSignals(running.stop)
  return running
}
