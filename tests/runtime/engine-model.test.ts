import { expect, test } from 'vitest'
import { memoryPorts } from '../support/memory-ports.ts'
import { runEngineModel } from './engine-model.ts'

const makePorts = () => {
  const ports = memoryPorts()
  return { ...ports, taskOf: async (id: string) => ports.tasks.get(id) }
}

test('the engine does what the model says through 5 000 random commands, and meets every kind of refusal', async () => {
  const tally = await runEngineModel({ makePorts, commands: 5_000, seed: 20260210 })

  const met = ['done', 'already-done', 'stale', 'not-found', 'already-closed', 'not-offered', 'not-permitted', 'not-holder', 'held-by-other', 'not-held']
  const more = ['taken-too-often', 'guard-failed', 'comment-required', 'grounds-required', 'unknown-ground', 'items-required', 'fee-unknown', 'already-paid', 'wrong-amount']
  const clocks = ['extended-before', 'not-later', 'clock-not-running', 'races']
  expect([...met, ...more, ...clocks].filter((code) => !tally[code])).toEqual([])
})

test.each([1, 77, 4242])('and through other ones from seed %i', async (seed) => {
  expect((await runEngineModel({ makePorts, commands: 500, seed }))['done']).toBeGreaterThan(100)
})
