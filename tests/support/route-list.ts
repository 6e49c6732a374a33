import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'app/routes'

/** A route of the pages: its folder, its id in Remix, and the sources that stand beside it. */
export type RouteModule = { name: string; id: string; hasLoader: boolean; hasAction: boolean; hasPage: boolean; source: string; sources: string }

/** Every route there is, found on the disk, so that a new one is looked at without anybody listing it. */
export function routeModules(): RouteModule[] {
  return readdirSync(folder).map((name) => {
    const source = readFileSync(join(folder, name, 'route.tsx'), 'utf8')
    const halves = readdirSync(join(folder, name)).filter((file) => file.endsWith('.server.ts'))
    const sources = [source, ...halves.map((file) => readFileSync(join(folder, name, file), 'utf8'))].join('\n')
    const exports = (what: string): boolean => new RegExp(`^export (?:default |async )*(?:function|const) ${what}\\b`, 'm').test(source)
    return { name, id: `routes/${name}/route`, hasLoader: exports('loader'), hasAction: exports('action'), hasPage: /^export default /m.test(source), source, sources }
  })
}

/** The address of a route by its folder's name, with its parameters filled in. */
export function addressOf({ name }: RouteModule, params: Readonly<Record<string, string>>): string {
  const parts = name.split('.').filter((part) => !part.startsWith('_'))
  return `/${parts.map((part) => (part === '$' ? 'nowhere' : part.startsWith('$') ? fill(part.slice(1).replace(/_$/, ''), params) : part.replace(/_$/, ''))).join('/')}`
}

function fill(name: string, params: Readonly<Record<string, string>>): string {
  const value = params[name]
  if (value === undefined) throw new Error(`no value for $${name}`)
  return value
}
