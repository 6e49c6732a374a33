import type { ServerBuild } from '#app/framework.server.ts'
import { rememberTexts } from '#runtime/remembered-texts.ts'

type Route = NonNullable<ServerBuild['routes'][string]>
export type MatchedPage = { route: Route; params: Record<string, string> }
/** `start`: what `startOf` says of the addresses it may fit. */
type Pattern = { route: Route; start: RegExp; pattern: RegExp; names: string[]; fixed: number }

/**
 * Finds the page of a plain address by patterns made once, the same as the framework finds by making its own for every
 * request. Answers nothing for addresses with anything but letters, digits, hyphens and underscores between slashes, nor
 * where two pages fit alike: the framework decides those.
 */
export function pageMatcher(routes: ServerBuild['routes']): (pathname: string) => MatchedPage | undefined {
  const patterns = Object.values(routes).flatMap((route) => (route ? [toPattern(route, routes)] : [])).toSorted((a, b) => b.fixed - a.fixed)
  const startingLike = rememberTexts((said) => patterns.filter(({ start }) => start.test(said)))
  return (pathname) => {
    const [best, next] = startingLike(startOf(pathname)).filter(({ pattern }) => pattern.test(pathname))
    if (!best || next?.fixed === best.fixed) return undefined
    const [, ...values] = best.pattern.exec(pathname) ?? []
    return { route: best.route, params: Object.fromEntries(best.names.map((name, index) => [name, values[index] ?? ''])) }
  }
}

function toPattern(route: Route, routes: ServerBuild['routes']): Pattern {
  const parts = pathOf(route, routes).split('/').filter((part) => part !== '')
  const names = parts.filter((part) => part.startsWith(':')).map((part) => part.slice(1))
  const sources = parts.map((part) => (part.startsWith(':') ? String.raw`([\w-]+)` : part.replaceAll(/[^\w-]/g, String.raw`\$&`)))
  const pattern = `/${sources.join('/')}`
  return { route, names, start: exactly(startOf(pattern)), pattern: exactly(pattern), fixed: parts.length - names.length }
}

const exactly = (source: string): RegExp => new RegExp(`^${source}$`, 'i')

/** How deep an address goes and its first part, by which most pages are told apart. */
function startOf(pathname: string): string {
  const parts = pathname.split('/')
  return `${parts.length} ${parts[1]}`
}

function pathOf({ path = '', parentId }: Route, routes: ServerBuild['routes']): string {
  const parent = parentId === undefined ? undefined : routes[parentId]
  return parent ? `${pathOf(parent, routes)}/${path}` : path
}
