/** What was found, believed for a while and forgotten when it may have changed. */
export type Believed<Key, Value> = {
  /** Looks once for all who ask before it is found. Nothing found, or a failure, is not remembered. */
  find(key: Key, look: () => Promise<Value | undefined>): Promise<Value | undefined>
  /** What is being looked for at this moment is forgotten too: it may have been read before it changed. With `stale` only that is. */
  forget(key: Key, stale?: Value): void
  /** Forgets what satisfies `does`, and all that is still being looked for. */
  forgetWhere(does: (value: Value) => boolean): void
}

type Kept<Value> = { asked: Promise<Value | undefined>; found?: Value; until: number }

/**
 * A memory of one process, of at most `most` values, each believed for `forMs`. Belief ends for everybody at once: if not
 * one asked for all, every request under way would ask for itself.
 */
export function believed<Key, Value>({ forMs, most }: { forMs: number; most: number }): Believed<Key, Value> {
  const all = new Map<Key, Kept<Value>>()

  const keepWhatIsFound = async (key: Key, kept: Kept<Value>): Promise<void> => {
    const drop = (): void => void (all.get(key) === kept && all.delete(key))
    try {
      const found = await kept.asked
      if (found === undefined) drop()
      else kept.found = found
    } catch {
      // Whoever asked is told by the promise he was given.
      drop()
    }
  }

  return {
    find(key, look) {
      const known = all.get(key)
      if (known && known.until > Date.now()) return known.asked
      if (all.size >= most) all.clear()
      const kept: Kept<Value> = { asked: look(), until: Date.now() + forMs }
      all.set(key, kept)
      void keepWhatIsFound(key, kept)
      return kept.asked
    },
    forget(key, stale) {
      if (stale === undefined || all.get(key)?.found === stale) all.delete(key)
    },
    forgetWhere(does) {
      for (const [key, { found }] of all) if (found === undefined || does(found)) all.delete(key)
    },
  }
}
