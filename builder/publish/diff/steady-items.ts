/** The most items that can stay where they are while the others move: a longest common subsequence of two orders. */
export function steadyItems(now: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const position = new Map(now.map((item, index) => [item, index]))
  const tails: Array<{ at: number; item: string; before?: Tail }> = []
  for (const item of wanted) {
    const at = position.get(item)
    if (at === undefined) continue
    const found = tails.findIndex((tail) => tail.at >= at)
    const index = found === -1 ? tails.length : found
    tails[index] = { at, item, before: tails[index - 1] }
  }
  const steady = new Set<string>()
  for (let tail: Tail | undefined = tails.at(-1); tail; tail = tail.before) steady.add(tail.item)
  return steady
}

type Tail = { at: number; item: string; before?: Tail }
