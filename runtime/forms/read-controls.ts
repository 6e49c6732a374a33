import type { PostNode } from '#runtime/fields/post-node.ts'

/** A control that was not read, and why. */
export type IgnoredControl = { name: string; reason: 'malformed-name' | 'too-deep' | 'too-many' | 'too-long' }

/** Far above any form that passes the checks. */
const limits = { controls: 5_000, depth: 12, row: 999, text: 200_000 }

type Building = { values: string[]; children: Map<string, Building> }

/** Puts the controls of a post below each other by their bracket names; buttons, uploads and the like are passed over. */
export function readControls(entries: Iterable<readonly [string, unknown]>): { root: PostNode; ignored: IgnoredControl[] } {
  const root: Building = { values: [], children: new Map() }
  const ignored: IgnoredControl[] = []
  let count = 0
  for (const [name, value] of entries) {
    if (!name.startsWith('root[') || typeof value !== 'string') continue
    const path = pathOf(name)
    const reason = ++count > limits.controls ? 'too-many' : value.length > limits.text ? 'too-long' : path
    if (typeof reason === 'string') ignored.push({ name: name.slice(0, 100), reason })
    else put(root, reason, value)
    if (count > limits.controls) break
  }
  return { root, ignored }
}

const names = /^root(?:\[[^[\]]{0,60}\])+$/
/** Keys of fields, row numbers, and nothing, which stands for one more value of the same control. */
const part = /^(?:[a-z][a-z0-9_-]{0,59}|\d{1,3})?$/

function pathOf(name: string): string[] | IgnoredControl['reason'] {
  if (name.length > 800 || !names.test(name)) return 'malformed-name'
  const parts = name.slice(5, -1).split('][')
  if (parts.length > limits.depth) return 'too-deep'
  const path = parts.at(-1) === '' ? parts.slice(0, -1) : parts
  return path.length > 0 && path.every((key) => key !== '' && part.test(key)) ? path : 'malformed-name'
}

function put(root: Building, path: readonly string[], value: string): void {
  let at = root
  for (const key of path) {
    const next = at.children.get(key) ?? { values: [], children: new Map() }
    at.children.set(key, next)
    at = next
  }
  at.values.push(value)
}
