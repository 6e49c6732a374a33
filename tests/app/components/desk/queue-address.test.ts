import { describe, expect, test } from 'vitest'
import { isFiltered, parseQueue, toQueueQuery } from '#app/components/desk/queue-address.ts'

const parse = (query: string) => parseQueue(new URLSearchParams(query))

describe('address of a list', () => {
  test('falls back where it says nothing or nonsense', () => {
    expect(parse('')).toEqual({ view: 'mine', sort: 'due', procedure: undefined, step: undefined, search: undefined, overdueOnly: undefined, after: undefined })
    expect(parse('view=theirs&sort=random&overdue=yes')).toEqual(parse(''))
  })

  test('a step without a procedure is no filter', () => {
    expect(parse('step=intake').step).toBeUndefined()
  })

  test('cuts what is too long and composes accents', () => {
    expect(parse(`q=${'a'.repeat(500)}`).search).toHaveLength(200)
    expect(parse(`q=${encodeURIComponent('bưu'.normalize('NFD'))}`).search).toBe('bưu'.normalize('NFC'))
  })

  test.each(['?view=unit', '?view=all&procedure=p1&step=intake&q=b%C6%B0u&overdue=1&sort=newest', '?view=waiting&sort=filed'])('%s comes back as it was', (query) => {
    expect(toQueueQuery(parse(query))).toBe(query)
  })

  test('another list or filter begins on its first page', () => {
    expect(toQueueQuery(parse('view=unit&after=abc'), { view: 'all' })).toBe('?view=all')
    expect(toQueueQuery(parse('view=unit'), { after: 'abc' })).toBe('?view=unit&after=abc')
  })

  test('knows when something narrows the list', () => {
    expect([isFiltered(parse('view=all&sort=newest')), isFiltered(parse('q=x')), isFiltered(parse('overdue=1'))]).toEqual([false, true, true])
  })
})
