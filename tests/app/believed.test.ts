import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { believed } from '#app/believed.ts'

/** Looks that end when they are told to. */
function looks() {
  const open: Array<{ resolve(value: string | undefined): void; reject(error: Error): void }> = []
  return { open, look: () => new Promise<string | undefined>((resolve, reject) => open.push({ resolve, reject })) }
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

test('those who ask before it is found share one look, and later ones believe it until its time is over', async () => {
  const memory = believed<string, string>({ forMs: 1000, most: 10 })
  const { open, look } = looks()
  const asked = [memory.find('a', look), memory.find('a', look), memory.find('b', look)]
  expect(open).toHaveLength(2)
  open[0]?.resolve('one')
  open[1]?.resolve('two')
  expect(await Promise.all(asked)).toEqual(['one', 'one', 'two'])
  vi.advanceTimersByTime(999)
  expect(await memory.find('a', look)).toBe('one')
  vi.advanceTimersByTime(1)
  void memory.find('a', look)
  expect(open).toHaveLength(3)
})

test.each([
  ['nothing found', (open: ReturnType<typeof looks>['open']) => open[0]?.resolve(undefined), 'undefined'],
  ['a failure', (open: ReturnType<typeof looks>['open']) => open[0]?.reject(new Error('broken')), 'broken'],
])('%s is told to all who asked, and not remembered', async (_what, end, told) => {
  const memory = believed<string, string>({ forMs: 1000, most: 10 })
  const { open, look } = looks()
  const asked = [memory.find('a', look), memory.find('a', look)].map((one) => one.then(String, (error: Error) => error.message))
  end(open)
  expect(await Promise.all(asked)).toEqual([told, told])
  void memory.find('a', look)
  expect(open).toHaveLength(2)
})

test('what is forgotten while it is looked for is used by those who asked, and looked for again by others', async () => {
  const memory = believed<string, string>({ forMs: 1000, most: 10 })
  const { open, look } = looks()
  const before = memory.find('a', look)
  memory.forget('a')
  const after = memory.find('a', look)
  open[1]?.resolve('new')
  open[0]?.resolve('old')
  expect(await Promise.all([before, after])).toEqual(['old', 'new'])
  expect(await memory.find('a', look)).toBe('new')
})

test('many who find the same stale value forget it once', async () => {
  const memory = believed<string, string>({ forMs: 1000, most: 10 })
  const { open, look } = looks()
  void memory.find('a', look)
  open[0]?.resolve('stale')
  const stale = await memory.find('a', look)
  const again = [1, 2, 3].map(() => {
    memory.forget('a', stale)
    return memory.find('a', look)
  })
  expect(open).toHaveLength(2)
  open[1]?.resolve('fresh')
  expect(await Promise.all(again)).toEqual(['fresh', 'fresh', 'fresh'])
})

test('values are forgotten by what they are, together with all that is still looked for', async () => {
  const memory = believed<string, string>({ forMs: 1000, most: 10 })
  const { open, look } = looks()
  for (const [index, key] of ['a', 'b'].entries()) {
    void memory.find(key, look)
    open[index]?.resolve(`of ${key}`)
    await memory.find(key, look)
  }
  void memory.find('c', look)
  memory.forgetWhere((value) => value === 'of a')
  for (const key of ['a', 'b', 'c']) void memory.find(key, look)
  expect(open).toHaveLength(5)
})

test('no more is kept than there is room for', async () => {
  const memory = believed<string, string>({ forMs: 1000, most: 3 })
  const look = vi.fn<() => Promise<string>>(async () => 'found')
  for (const key of ['a', 'b', 'c', 'd', 'd', 'a']) await memory.find(key, look)
  expect(look).toHaveBeenCalledTimes(5)
})
