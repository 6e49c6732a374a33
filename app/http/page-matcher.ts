import type { ServerBuild } from '#app/framework.server.ts'

type Route = NonNullable<ServerBuild['routes'][string]>
export type MatchedPage = { route: Route; params: Record<string, string> }
type Pattern = { route: Route; depth: number; pattern: RegExp; names: string[]; fixed: number }

/**
 * Finds the page of a plain address by patterns made once, the same as the framework finds by making its own for every
 * request. Answers nothing for addresses with anything but letters, digits, hyphens and underscores between slashes, nor
 * where two pages fit alike: the framework decides those.
 */
export function pageMatcher(routes: ServerBuild['routes']): (pathname: string) => MatchedPage | undefined {
  const patterns = Object.values(routes).flatMap((route) => (route ? [toPattern(route, routes)] : []))
  const byDepth = Map.groupBy(patterns.toSorted((a, b) => b.fixed - a.fixed), ({ depth }) => depth)
  return (pathname) => {
    const candidates = byDepth.get(depthOf(pathname)) ?? []
    const first = candidates.findIndex(({ pattern }) => pattern.test(pathname))
    const best = candidates[first]
    if (!best || candidates.some(({ fixed, pattern }, place) => place > first && fixed === best.fixed && pattern.test(pathname))) return undefined
    const [, ...values] = best.pattern.exec(pathname) ?? []
    return { route: best.route, params: Object.fromEntries(best.names.map((name, index) => [name, values[index] ?? ''])) }
  }
}

function toPattern(route: Route, routes: ServerBuild['routes']): Pattern {
  const parts = pathOf(route, routes).split('/').filter((part) => part !== '')
  const names = parts.filter((part) => part.startsWith(':')).map((part) => part.slice(1))
  const source = parts.map((part) => (part.startsWith(':') ? String.raw`([\w-]+)` : part.replaceAll(/[^\w-]/g, String.raw`\$&`))).join('/')
  return { route, depth: depthOf(`/${parts.join('/')}`), names, pattern: new RegExp(`^/${source}$`, 'i'), fixed: parts.length - names.length }
}

const depthOf = (pathname: string): number => pathname.split('/').length

function pathOf({ path = '', parentId }: Route, routes: ServerBuild['routes']): string {
  const parent = parentId === undefined ? undefined : routes[parentId]
  return parent ? `${pathOf(parent, routes)}/${path}` : path
}
