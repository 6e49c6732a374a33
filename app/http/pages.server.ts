import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { createRequestHandler, type ServerBuild } from '#app/framework.server.ts'
import { staticFiles } from '#app/http/static-files.server.ts'

export type Pages = { build: ServerBuild | (() => Promise<ServerBuild>); clientFolder?: string; before?: RequestHandler; development: boolean }

/** The site: static files with long life, everything else from Remix. */
export function pagesApp({ build, clientFolder, before, development }: Pages, trustProxy: number): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  if (clientFolder) app.use(staticFiles(clientFolder))
  app.use(compression())
  if (before) app.use(before)
  const pages = createRequestHandler({
    build,
    mode: development ? 'development' : 'production',
    getLoadContext: (_request, response) => ({ nonce: String(response.locals['nonce'] ?? '') }),
  })
  app.all('*', (request, response, next) => void pages(request, response, next))
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
