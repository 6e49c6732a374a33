import type { RequestHandler } from 'express'
import { createRequestHandler, type ServerBuild } from '#app/framework.server.ts'
import { pageMatcher } from '#app/http/page-matcher.ts'

type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * The framework matches an address against every page there is, several times for a request, and lays all of them out to
 * draw one. A page that is found by patterns made once is drawn by a handler that has nothing but it and its parents.
 * Pages that live on in the browser have the whole site there, and so they have it here.
 */
export function pageHandlers(build: ServerBuild): RequestHandler {
  const match = pageMatcher(build.routes)
  const whole = pageHandler(build, 'production')
  const made = new Map<string, RequestHandler>()
  const handlerOf = (page: Route): RequestHandler => {
    const known = made.get(page.id)
    if (known) return known
    const branch = branchOf(page, build.routes)
    const handler = branch.some(isHydrated) ? whole : pageHandler(siteOf(branch, build), 'production')
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

function branchOf(page: Route, routes: ServerBuild['routes']): Route[] {
  const parent = page.parentId === undefined ? undefined : routes[page.parentId]
  return parent ? [...branchOf(parent, routes), page] : [page]
}

function isHydrated({ module: { handle } }: Route): boolean {
  return typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
}

function siteOf(branch: readonly Route[], build: ServerBuild): ServerBuild {
  const ids = new Set(branch.map(({ id }) => id))
  const pick = <Value>(all: Record<string, Value>): Record<string, Value> => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}
