import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { NumberSource } from '#runtime/ports.ts'

type Block = { next: number; last: number; size: number; takenAt: number; following?: Promise<Block> | undefined }

/** Under a load that uses blocks up within a second they grow, so that nobody waits for the next one. */
const [quickMs, mostTimes] = [1000, 8]

/**
 * Numbers are reserved durably before they are handed out, in blocks kept by this node: a crash or a stop loses the
 * rest of a block and the one after it, never gives a number twice. A block that is half used has the next one reserved
 * beside the writes that use it.
 */
export function numberSource(kysely: Kysely<Tables>): NumberSource {
  const blocks = new Map<string, Block>()
  const turns = new Map<string, Promise<unknown>>()

  const take = async (key: string, series: string, scope: string, least: number): Promise<number> => {
    const kept = blocks.get(key)
    const block = kept && kept.next <= kept.last ? kept : await (kept?.following ?? reserve(kysely, series, scope, nextSize(kept, least)))
    blocks.set(key, block)
    const number = block.next++
    if (least > 1 && block.last - number <= block.size / 2) block.following ??= reserveAhead(block, () => reserve(kysely, series, scope, nextSize(block, least)))
    return number
  }

  return {
    next: (series, scope, size = 1) => {
      const key = JSON.stringify([series, scope])
      const turn = (turns.get(key) ?? Promise.resolve()).then(() => take(key, series, scope, size))
      const settled = turn.catch(() => undefined).finally(() => turns.get(key) === settled && turns.delete(key))
      turns.set(key, settled)
      return turn
    },
  }
}

/** What fails ahead of its time is tried again in its time. */
function reserveAhead(block: Block, reserving: () => Promise<Block>): Promise<Block> {
  const ahead = reserving()
  ahead.catch(() => (block.following = undefined))
  return ahead
}

function nextSize(before: Block | undefined, least: number): number {
  const isQuick = least > 1 && before !== undefined && performance.now() - before.takenAt < quickMs
  return isQuick ? Math.max(least, Math.min(2 * before.size, mostTimes * least)) : least
}

/** A fresh block of `size`. */
async function reserve(kysely: Kysely<Tables>, series: string, scope: string, size: number): Promise<Block> {
  const { last } = await kysely
    .insertInto('series_numbers')
    .values({ series, scope, last: size })
    .onConflict((conflict) => conflict.columns(['series', 'scope']).doUpdateSet((row) => ({ last: row('series_numbers.last', '+', size) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return { next: last - size + 1, last, size, takenAt: performance.now() }
}
