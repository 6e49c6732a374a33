import { describe, expect, test } from 'vitest'
import { doors } from './doors.ts'
import { targets } from './targets.ts'

/** A slice of `npm run fuzz`; a failure names the number of the input. */
const runs = Number(process.env['FUZZ_SLICE'] ?? 1200)

describe.each(doors)('%s', (door) => {
  test(`takes ${runs} hostile inputs without an exception or a long wait`, async () => {
    const run = await targets[door]()
    const faults: string[] = []
    for (let seed = 1; seed <= runs; seed++) {
      const { outcome, isFault } = await run.takeOne(seed)
      if (isFault) faults.push(`${seed}: ${outcome}`)
    }
    expect(faults).toEqual([])
  })

  test('gets the same input for the same number', async () => {
    const [one, other] = [await targets[door](), await targets[door]()]
    expect(one.show(7)).toBe(other.show(7))
    expect(one.show(7)).not.toBe(one.show(8))
  })
})
