/** One line of two texts: in both, in the first only, or in the second only. */
export type DiffLine = { in: 'both' | 'first' | 'second'; text: string }

/** More differences than these are not lined up: what lies between is told as replaced. */
const mostDifferences = 1500

/** What became of the lines of a text, with as few lines changed as there can be (Myers 1986). */
export function lineDiff(first: readonly string[], second: readonly string[]): DiffLine[] {
  const start = commonLength(first, second, (lines, index) => lines[index])
  const end = commonLength(first.slice(start), second.slice(start), (lines, index) => lines.at(-1 - index))
  const [before, after] = [first.slice(start, first.length - end), second.slice(start, second.length - end)]
  return [...first.slice(0, start).map(both), ...changedLines(before, after), ...first.slice(first.length - end).map(both)]
}

const both = (text: string): DiffLine => ({ in: 'both', text })

function commonLength(first: readonly string[], second: readonly string[], at: (lines: readonly string[], index: number) => string | undefined): number {
  let length = 0
  while (length < Math.min(first.length, second.length) && at(first, length) === at(second, length)) length++
  return length
}

function changedLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const reached = furthestReached(before, after)
  if (!reached) return [...before.map((text): DiffLine => ({ in: 'first', text })), ...after.map((text): DiffLine => ({ in: 'second', text }))]
  const lines: DiffLine[] = []
  let [x, y] = [before.length, after.length]
  for (let depth = reached.length - 1; depth >= 0; depth--) {
    const [fromX, fromY] = cameFrom(reached[depth - 1], depth, x - y)
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      lines.push(both(before[x - 1] ?? ''))
      x--
      y--
    }
    if (depth > 0) lines.push(x > fromX ? { in: 'first', text: before[x - 1] ?? '' } : { in: 'second', text: after[y - 1] ?? '' })
    x = fromX
    y = fromY
  }
  return lines.toReversed()
}

/** For each number of differences, how far into the first text each diagonal leads; undefined when there are too many. */
function furthestReached(before: readonly string[], after: readonly string[]): Array<ReadonlyMap<number, number>> | undefined {
  const reached: Array<ReadonlyMap<number, number>> = []
  for (let depth = 0; depth <= Math.min(mostDifferences, before.length + after.length); depth++) {
    const now = new Map<number, number>()
    reached.push(now)
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let [x] = cameTo(reached[depth - 1], depth, diagonal)
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      now.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return reached
    }
  }
  return undefined
}

const goesDown = (last: ReadonlyMap<number, number>, depth: number, diagonal: number): boolean =>
  diagonal === -depth || (diagonal !== depth && (last.get(diagonal - 1) ?? -1) < (last.get(diagonal + 1) ?? -1))

/** Where a diagonal begins after one difference more. */
function cameTo(last: ReadonlyMap<number, number> | undefined, depth: number, diagonal: number): [x: number] {
  if (!last) return [0]
  return [goesDown(last, depth, diagonal) ? (last.get(diagonal + 1) ?? 0) : (last.get(diagonal - 1) ?? 0) + 1]
}

/** Where that difference was made. */
function cameFrom(last: ReadonlyMap<number, number> | undefined, depth: number, diagonal: number): [x: number, y: number] {
  if (!last) return [0, 0]
  const before = goesDown(last, depth, diagonal) ? diagonal + 1 : diagonal - 1
  const x = last.get(before) ?? 0
  return [x, x - before]
}
