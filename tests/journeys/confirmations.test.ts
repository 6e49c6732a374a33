import { expect, test } from 'vitest'
import { journeyGround } from '../support/journey-suite.ts'
import { journeyOf, type Issued } from '../support/journey.ts'

/** P5 and P6: an enterprise has its postal business confirmed, then loses the paper and gets it again. */
const ground = journeyGround({ staff: 'given' })
let confirmation: Issued | undefined

test('P5 · a notice of postal business is confirmed', async () => {
  confirmation = await journeyOf(ground.journey, 'P5')
  expect(confirmation.number).toBe('001/XN-SKHCN')
  expect(ground.journey.site.faults).toEqual([])
}, 120_000)

test('P6 · the confirmation is re-issued under its number', async () => {
  const again = await journeyOf(ground.journey, 'P6', { paper: confirmation, email: confirmation?.email })
  expect(again.number).toBe(confirmation?.number)
  expect(ground.journey.site.faults).toEqual([])
}, 120_000)
