import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { generateScenarios } from '#builder/simulate/generate-scenarios.ts'
import { replay } from '#builder/simulate/replay.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { propertyRuns } from '../../support/property-runs.ts'
import { randomCommand, seededDice } from '../../support/random-commands.ts'
import { definitionIn, simulated } from '../../support/simulated.ts'

/** Scenarios claimed for procedures nobody has seen: small ones after changes at random that leave them without errors. */
const folder = 'tests/fixtures/procedures'
const starts = [...readdirSync(folder).map((name) => `${folder}/${name}`), 'schemas/procedures/gallery.json'].filter((path) => path.endsWith('.json')).map(definitionIn)

test('every scenario found on a changed procedure is real', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat({ max: starts.length - 1 }), async (seed, which) => {
      const definition = wandered(starts[which], seed)
      if (!definition) return
      const played = await simulated(definition)
      const { scenarios } = await generateScenarios(played)
      for (const scenario of scenarios) expect(await replay(played, JSON.parse(JSON.stringify(scenario)))).toEqual({ passes: true })
    }),
    propertyRuns(6),
  )
})

/** The procedure after some commands, each done only if it leaves no error behind. */
function wandered(start: ProcedureDefinition | undefined, seed: number): ProcedureDefinition | undefined {
  const roll = seededDice(seed)
  let definition = start
  for (let step = 0; step < 6 && definition; step++) {
    const outcome = applyCommands(definition, [randomCommand(definition, roll, step)])
    if (outcome.ok && checkDraft(outcome.draft).every(({ severity }) => severity !== 'error')) definition = outcome.draft
  }
  return definition
}
