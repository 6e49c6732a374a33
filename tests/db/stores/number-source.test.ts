import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'

onEveryDatabase('numbers', (given) => {
  test('no number is given twice, on two nodes, in blocks and one by one', async () => {
    const node = await given.inTurns()
    const asked = Array.from({ length: 400 }, (_, index) => node(index).numbers.next('code', '2026', index % 3 === 0 ? 50 : 1))
    const numbers = await Promise.all(asked)
    expect(new Set(numbers).size).toBe(400)
    expect(Math.min(...numbers)).toBe(1)
  })

  test('blocks follow one another without a gap, however quickly they are used', async () => {
    const numbers = await Promise.all(Array.from({ length: 700 }, () => given.database.numbers.next('quick', '', 10)))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 700 }, (_, index) => index + 1))
  })

  test('without blocks a series has no gaps, also across nodes', async () => {
    const node = await given.inTurns()
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, index) => node(index).numbers.next('licence', '2026')))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  test('series and scopes count by themselves', async () => {
    const { numbers } = given.database
    expect(await numbers.next('a', '2026')).toBe(1)
    expect(await numbers.next('a', '2027')).toBe(1)
    expect(await numbers.next('b', '2026')).toBe(1)
    expect(await numbers.next('a', '2026')).toBe(2)
  })

  test('a node that starts later goes on after every block that was reserved', async () => {
    expect(await given.database.numbers.next('later', '', 10)).toBe(1)
    const node = await given.another()
    expect(await node.numbers.next('later', '', 10)).toBe(11)
    expect(await given.database.numbers.next('later', '', 10)).toBe(2)
  })
})
