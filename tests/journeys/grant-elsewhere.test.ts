import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { postgresUrl } from '../support/databases.ts'
import { freshPostgres } from '../support/fresh-postgres.ts'
import { journeyGround } from '../support/journey-suite.ts'
import { journeyOf } from '../support/journey.ts'

/** P1 where the ground is another: PostgreSQL below, or a browser without script on top. */
describe('P1 on PostgreSQL', () => {
  const ground = journeyGround({ staff: 'given', database: async () => freshPostgres(await postgresUrl()) })

  test('a licence is granted', async () => {
    const licence = await journeyOf(ground.journey, 'P1')
    expect(licence.number).toBe('001/GP-SKHCN')
    expect(existsSync(join(ground.app.dataDir, 'motcua.db'))).toBe(false)
    expect(ground.journey.site.faults).toEqual([])
  }, 120_000)
})

describe('P1 without script', () => {
  const ground = journeyGround({ staff: 'given' })

  test('a licence is granted', async () => {
    const licence = await journeyOf({ ...ground.journey, hasScript: false }, 'P1')
    expect(licence.number).toBe('001/GP-SKHCN')
    expect(ground.journey.site.faults).toEqual([])
  }, 120_000)
})
