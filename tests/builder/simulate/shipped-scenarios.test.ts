import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulationJobs } from '#builder/simulate/simulation-jobs.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'
import schema from '#schemas/scenario.schema.json' with { type: 'json' }
import { definitionIn, simulated } from '../../support/simulated.ts'

/** What the shipped procedures do is written down: a change of the engine or of a procedure that alters it is named here. */

const names = readdirSync('schemas/procedures').filter((name) => name.startsWith('postal-'))

test('every shipped procedure has scenarios', () => {
  expect(readdirSync('schemas/scenarios').toSorted()).toEqual(names.toSorted())
})

describe.each(names)('%s', (name) => {
  test('comes out as written down, through every step and every transition', async () => {
    const scenarios: Scenario[] = JSON.parse(readFileSync(`schemas/scenarios/${name}`, 'utf8'))
    const isScenario = createAjv({ discriminator: true }).compile(schema)
    expect(scenarios.filter((scenario) => !isScenario(scenario)).map(({ key }) => key)).toEqual([])
    const { replays, coverage } = await simulationJobs.replay(await simulated(definitionIn(`schemas/procedures/${name}`)), scenarios)
    expect(replays.filter(({ replayed }) => !replayed.passes)).toEqual([])
    expect([...coverage.steps, ...coverage.transitions].filter(({ times }) => times === 0)).toEqual([])
  })
})
