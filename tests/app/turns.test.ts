import { expect, test } from 'vitest'
import { newTurns } from '#app/turns.ts'

test('work about one thing waits for the work before it, whatever became of that; other things do not', async () => {
  const turns = newTurns()
  const told: string[] = []
  const opened = Promise.withResolvers<void>()
  const first = turns('a', async () => {
    await opened.promise
    told.push('first')
    throw new Error('broken')
  })
  const second = turns('a', async () => told.push('second'))
  await turns('b', async () => told.push('other'))
  opened.resolve()
  await expect(first).rejects.toThrow('broken')
  await second
  await turns('a', async () => told.push('third'))
  expect(told).toEqual(['other', 'first', 'second', 'third'])
})
