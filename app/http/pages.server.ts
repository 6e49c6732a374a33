import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { publicOrigin, type Config } from '#app/config.server.ts'
import type { ServerBuild } from '#app/framework.server.ts'
import { pageHandler, pageHandlers } from '#app/http/page-handlers.server.ts'
import { redirectingPosts } from '#app/http/redirecting-posts.server.ts'
import { withReplays, type Replays } from '#app/http/replays.ts'
import { staticFiles } from '#app/http/static-files.server.ts'
import { steadyPages } from '#app/http/steady-pages.server.ts'
import type { Site } from '#app/server.ts'

export type Pages = { build: ServerBuild | (() => Promise<ServerBuild>); clientFolder?: string; before?: RequestHandler; development: boolean }

/** The site: static files with long life, everything else from Remix; beside it, once the pages are built, what needs less. */
export function pagesSite(pages: Pages, config: Pick<Config, 'TRUST_PROXY' | 'PUBLIC_URL'>): Site {
  const app = pagesApp(pages, config.TRUST_PROXY)
  const { build } = pages
  const beside = typeof build === 'function' ? [] : besides.map((one) => one(build, publicOrigin(config)))
  return async (request, response, nonce) => {
    let replays: Replays | undefined
    for (const answer of beside) {
      const outcome = await answer(request, response)
      if (outcome === 'answered') return
      replays ??= outcome
    }
    app(request, Object.assign(response, { locals: { nonce, replays } }))
  }
}

/** What is answered beside the framework: all of an answer, or what was run of it, which the framework then does not run again. */
const besides = [redirectingPosts, steadyPages] as const

function pagesApp({ build, clientFolder, before, development }: Pages, trustProxy: number): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  if (clientFolder) app.use(staticFiles(clientFolder))
  app.use(compression())
  if (before) app.use(before)
  app.all('*', typeof build === 'function' || development ? pageHandler(build, development ? 'development' : 'production') : pageHandlers(withReplays(build)))
  app.use(answerFailure)
  return app
}

/** What Express itself fails at, a malformed address say; four parameters make it its handler. The reason stays here. */
const answerFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error)
  const status = statusOf(error)
  response.status(status).type('text/plain').end(status === 404 ? 'not found' : 'error')
}

/** The refusals of Express have their status on the prototype. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500 ? status : 500
}

/** Whether a module is what Remix builds of the pages. */
export const isServerBuild = (module: unknown): module is ServerBuild => typeof module === 'object' && module !== null && 'routes' in module && 'entry' in module
