import type { RequestHandler } from 'express'
import { createRequestHandler, type ServerBuild } from '#app/framework.server.ts'
import { pageMatcher } from '#app/http/page-matcher.ts'
import { branchOf, doesAsk, siteOf, type PageRoute } from '#app/http/page-site.ts'

/**
 * The framework matches an address against every page there is, several times for a request, and lays all of them out to
 * draw one. A page that is found by patterns made once is drawn by a handler that has nothing but it and its parents.
 * Pages that live on in the browser have the whole site there, and so they have it here.
 */
export function pageHandlers(build: ServerBuild): RequestHandler {
  const match = pageMatcher(build.routes)
  const whole = pageHandler(build, 'production')
  const made = new Map<string, RequestHandler>()
  const handlerOf = (page: PageRoute): RequestHandler => {
    const known = made.get(page.id)
    if (known) return known
    const branch = branchOf(page, build.routes)
    const handler = doesAsk(branch, 'hydrate') ? whole : pageHandler(siteOf(branch, build), 'production')
    made.set(page.id, handler)
    return handler
  }
  return (request, response, next) => {
    const page = match(request.path)?.route
    return (page ? handlerOf(page) : whole)(request, response, next)
  }
}

export function pageHandler(build: ServerBuild | (() => Promise<ServerBuild>), mode: 'development' | 'production'): RequestHandler {
  const handler = createRequestHandler({ build, mode, getLoadContext: (_request, response) => response.locals })
  return (request, response, next) => void handler(request, response, next)
}
