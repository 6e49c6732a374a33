import { createServer } from 'vite'
import type { ServerBuild } from '#app/framework.server.ts'
import { isServerBuild, pagesSite } from '#app/http/pages.server.ts'
import { runServer, stopOnSignals } from '#app/http/run-server.server.ts'
import { getRuntime } from '#app/services.server.ts'

/** `npm run dev`: pages come from Vite as they are edited; everything else is as in production. */
process.env['NODE_ENV'] = 'development'
const startedAt = performance.now()
const runtime = await getRuntime()
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const build = async (): Promise<ServerBuild> => {
  const module: unknown = await vite.ssrLoadModule('virtual:remix/server-build')
  if (!isServerBuild(module)) throw new Error('Vite gave no build of the pages')
  return module
}
const site = pagesSite({ build, before: vite.middlewares, development: true }, runtime.core.config)
const { stop } = await runServer(runtime, site, startedAt)
stopOnSignals(async () => {
  await vite.close()
  await stop()
})
