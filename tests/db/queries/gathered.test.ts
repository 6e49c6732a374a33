import { expect, test } from 'vitest'
import { gathered } from '#db/queries/gathered.ts'

test('calls of one turn are one, later ones another', async () => {
  const runs: number[][] = []
  const add = gathered<number>(async (values) => runs.push(values))
  await Promise.all([add(1), add(2), add(3)])
  await add(4)
  expect(runs).toEqual([[1, 2, 3], [4]])
})

test('a failure is that of all who asked together, and of nobody after them', async () => {
  const add = gathered<string>(async (values) => {
    if (values.includes('bad')) throw new Error('refused')
  })
  expect(await Promise.allSettled([add('good'), add('bad')])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  await add('good')
})
