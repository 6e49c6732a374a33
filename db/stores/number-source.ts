import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { NumberSource } from '#runtime/ports.ts'

type Wanted = { key: string; series: string; scope: string; least: number }
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

  const handOut = (block: Block, { series, scope, least }: Wanted): number => {
    const number = block.next++
    if (least > 1 && block.last - number <= block.size / 2) block.following ??= reserveAhead(block, () => reserve(kysely, series, scope, nextSize(block, least)))
    return number
  }
  const take = async (wanted: Wanted): Promise<number> => {
    const { key, series, scope, least } = wanted
    const kept = blocks.get(key)
    const block = unused(kept) ?? (await (kept?.following ?? reserve(kysely, series, scope, nextSize(kept, least))))
    blocks.set(key, block)
    return handOut(block, wanted)
  }
  const takeInTurn = (wanted: Wanted): Promise<number> => {
    const { key } = wanted
    const turn = (turns.get(key) ?? Promise.resolve()).then(() => take(wanted))
    const settled = turn.catch(() => undefined).finally(() => turns.get(key) === settled && turns.delete(key))
    turns.set(key, settled)
    return turn
  }

  return {
    next: async (series, scope, least = 1) => {
      const wanted = { key: JSON.stringify([series, scope]), series, scope, least }
      const block = turns.has(wanted.key) ? undefined : unused(blocks.get(wanted.key))
      return block ? handOut(block, wanted) : takeInTurn(wanted)
    },
  }
}

/** The block while there are numbers in it. */
const unused = (block: Block | undefined): Block | undefined => (block && block.next <= block.last ? block : undefined)

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
