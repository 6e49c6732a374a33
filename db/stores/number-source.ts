import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { NumberSource } from '#runtime/ports.ts'

type Block = { next: number; last: number }

/**
 * Numbers are reserved durably before they are handed out, in blocks kept by this node: a crash or a stop loses the
 * rest of a block, never gives a number twice.
 */
export function numberSource(kysely: Kysely<Tables>): NumberSource {
  const blocks = new Map<string, Block>()
  const turns = new Map<string, Promise<unknown>>()

  const take = async (key: string, series: string, scope: string, size: number): Promise<number> => {
    const block = blocks.get(key)
    if (block && block.next <= block.last) return block.next++
    const last = await reserve(kysely, series, scope, size)
    const next = last - size + 1
    blocks.set(key, { next: next + 1, last })
    return next
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

/** Answers the last number of a fresh block of `size`. */
async function reserve(kysely: Kysely<Tables>, series: string, scope: string, size: number): Promise<number> {
  const { last } = await kysely
    .insertInto('series_numbers')
    .values({ series, scope, last: size })
    .onConflict((conflict) => conflict.columns(['series', 'scope']).doUpdateSet((row) => ({ last: row('series_numbers.last', '+', size) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
