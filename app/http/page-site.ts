import type { ServerBuild } from '#app/framework.server.ts'

export type PageRoute = NonNullable<ServerBuild['routes'][string]>

/** A page with its parents, the outermost first. */
export function branchOf(page: PageRoute, routes: ServerBuild['routes']): PageRoute[] {
  const parent = page.parentId === undefined ? undefined : routes[page.parentId]
  return parent ? [...branchOf(parent, routes), page] : [page]
}

/** Whether one of these routes asks for something by its `handle`. */
export function doesAsk(branch: readonly PageRoute[], name: 'hydrate' | 'steady'): boolean {
  return branch.some(({ module: { handle } }) => typeof handle === 'object' && handle !== null && name in handle && Reflect.get(handle, name) === true)
}

/** A site of these routes and nothing else. */
export function siteOf(branch: readonly PageRoute[], build: ServerBuild): ServerBuild {
  const ids = new Set(branch.map(({ id }) => id))
  const pick = <Value>(all: Record<string, Value>): Record<string, Value> => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}
