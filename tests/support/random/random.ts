/** A source of chance that gives the same for the same seed. */
export type Random = {
  /** A whole number from 0 to below `count`. */
  pick: (count: number) => number
  chance: (percent: number) => boolean
  oneOf: <Value>(values: readonly Value[]) => Value
}

/** Mulberry32. */
export function newRandom(seed: number): Random {
  let state = seed >>> 0
  const pick = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count)
  }
  return { pick, chance: (percent) => pick(100) < percent, oneOf: (values) => values[pick(values.length)] as (typeof values)[number] }
}
