export type Entry = readonly [name: string, value: string]

/** The answers a form holds, as they are posted; chosen files travel by their own ways. */
export function entriesOf(form: HTMLFormElement): Entry[] {
  return [...new FormData(form)].flatMap(([name, value]): Entry[] => (typeof value === 'string' && name.startsWith('root[') ? [[name, value]] : []))
}

/** The same as the server drew them, whatever was typed since. */
export function drawnEntries(form: HTMLFormElement): Entry[] {
  const copy = document.createElement('form')
  copy.append(...[...form.children].map((child) => child.cloneNode(true)))
  copy.reset()
  return entriesOf(copy)
}

/** Entries by the question of the page they belong to. */
export type ByQuestion = ReadonlyMap<string, readonly Entry[]>

export function byQuestion(entries: readonly Entry[]): ByQuestion {
  const found = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = /^root\[([^\]]*)\]/.exec(entry[0])?.[1] ?? ''
    found.set(key, [...(found.get(key) ?? []), entry])
  }
  return found
}

/** Questions that two versions of a page answer differently. */
export function differing(some: ByQuestion, others: ByQuestion): string[] {
  const keys = new Set([...some.keys(), ...others.keys()])
  return [...keys].filter((key) => JSON.stringify(some.get(key) ?? []) !== JSON.stringify(others.get(key) ?? []))
}

/** The one version with some questions from the other. */
export function exchange(entries: ByQuestion, keys: readonly string[], other: ByQuestion): Entry[] {
  const all = new Set([...entries.keys(), ...other.keys()])
  return [...all].flatMap((key) => (keys.includes(key) ? other : entries).get(key) ?? [])
}
