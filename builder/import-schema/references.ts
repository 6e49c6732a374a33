import { isObject } from '#builder/import-schema/json-value.ts'
import type { JsonObject } from '#builder/import-schema/json-value.ts'
import type { Dialect } from '#builder/import-schema/dialect.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** Where references of a file can lead: resources by address, anchors, and the address around each object. */
export type References = {
  root: JsonObject
  resources: ReadonlyMap<string, Target>
  anchors: ReadonlyMap<string, Target>
  bases: ReadonlyMap<object, string>
}
export type Target = { value: unknown; pointer: string }
export type Resolved = Target | 'unknown-reference' | 'remote-reference'

const home = 'http://schema.invalid/root'
const literals = new Set(['enum', 'const', 'default', 'example', 'examples'])

/** Reads the addresses of all parts of a file. */
export function indexReferences(root: JsonObject, dialect: Dialect): References {
  const resources = new Map<string, Target>([[home, { value: root, pointer: '' }]])
  const anchors = new Map<string, Target>()
  const bases = new Map<object, string>()
  const open: Array<{ value: object; pointer: string; base: string }> = [{ value: root, pointer: '', base: home }]
  for (let at = open.pop(); at; at = open.pop()) {
    const here: Target = { value: at.value, pointer: at.pointer }
    const id = isObject(at.value) ? at.value[dialect === 4 ? 'id' : '$id'] : undefined
    const address = typeof id === 'string' ? resolve(id, at.base) : undefined
    const base = address === undefined || (typeof id === 'string' && id.startsWith('#')) ? at.base : withoutFragment(address)
    if (base !== at.base) resources.set(base, here)
    for (const name of anchorsOf(at.value, id)) anchors.set(`${base}#${name}`, here)
    bases.set(at.value, base)
    for (const [name, member] of Object.entries(at.value)) {
      if (typeof member === 'object' && member !== null && !literals.has(name)) open.push({ value: member, pointer: `${at.pointer}${toPointer(name)}`, base })
    }
  }
  return { root, resources, anchors, bases }
}

function anchorsOf(value: object, id: unknown): string[] {
  if (!isObject(value)) return []
  const named = [value['$anchor'], value['$dynamicAnchor']].filter((name) => typeof name === 'string')
  return typeof id === 'string' && id.startsWith('#') ? [id.slice(1), ...named] : named
}

/** What a reference standing in `from` leads to. */
export function follow({ resources, anchors, bases }: References, reference: string, from: object): Resolved {
  const address = resolve(reference, bases.get(from) ?? home)
  if (address === undefined) return 'unknown-reference'
  const resource = resources.get(withoutFragment(address))
  if (!resource) return 'remote-reference'
  const fragment = decode(address.slice(withoutFragment(address).length + 1))
  if (fragment === undefined) return 'unknown-reference'
  if (fragment === '') return resource
  if (fragment.startsWith('/')) return walk(resource, fragment)
  return anchors.get(`${withoutFragment(address)}#${fragment}`) ?? 'unknown-reference'
}

function walk({ value, pointer }: Target, fragment: string): Resolved {
  let at = value
  for (const part of fragment.slice(1).split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return 'unknown-reference'
    at = Object.getOwnPropertyDescriptor(at, name)?.value
  }
  return { value: at, pointer: `${pointer}${fragment}` }
}

function resolve(reference: string, base: string): string | undefined {
  return URL.parse(reference, base)?.href
}

function withoutFragment(address: string): string {
  const cut = address.indexOf('#')
  return cut === -1 ? address : address.slice(0, cut)
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined
  }
}
