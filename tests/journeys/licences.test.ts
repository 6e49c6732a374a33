import { expect, test } from 'vitest'
import { journeyGround } from '../support/journey-suite.ts'
import { journeyOf, type Issued } from '../support/journey.ts'

/** P1 to P4: an enterprise gets a licence, has it amended, renewed and re-issued. An administrator invited the officers. */
const ground = journeyGround({ staff: 'invited' })
let licence: Issued | undefined

test('P1 · a licence is granted', async () => {
  licence = await journeyOf(ground.journey, 'P1')
  expect(licence.number).toBe('001/GP-SKHCN')
  expect(ground.journey.site.faults).toEqual([])
}, 120_000)

test('P2 · the same enterprise comes back and has its licence amended', async () => {
  const amended = await journeyOf(ground.journey, 'P2', { paper: licence, email: licence?.email })
  expect(amended.number).toBe(licence?.number)
  expect(ground.journey.site.faults).toEqual([])
}, 120_000)

test.each(['P3', 'P4'] as const)('%s · starts from the record of the licence, from another account', async (number) => {
  const issued = await journeyOf(ground.journey, number, { paper: licence })
  expect(issued.number).toBe(licence?.number)
  expect(ground.journey.site.faults).toEqual([])
}, 120_000)
