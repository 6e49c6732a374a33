import { randomFrom } from '../builder/import-schema/sample-document.ts'

/** Numbers from 0 to below 1. */
export type Next = () => number

/** Numbers of one input: neighbouring seeds have nothing in common. */
export function chanceOf(seed: number): Next {
  const next = randomFrom((seed * 2654435761 + 97) >>> 0)
  for (let warm = 0; warm < 4; warm++) next()
  return next
}

export function below(next: Next, most: number): number {
  return Math.floor(next() * most)
}

export function pick<Item>(next: Next, items: readonly [Item, ...Item[]]): Item {
  return items[below(next, items.length)] ?? items[0]
}

/** Nearly always few, now and then many. */
export function count(next: Next, usual: number, most: number): number {
  const roll = next()
  return roll < 0.97 ? below(next, usual + 1) : roll < 0.995 ? below(next, Math.min(most, usual * 20)) : below(next, most)
}
