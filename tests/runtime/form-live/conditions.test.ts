import { describe, expect, test } from 'vitest'
import { holds, toStanding } from '#runtime/form-live/conditions.ts'
import type { LiveData, LiveRule } from '#runtime/form-view/live-data.ts'

const none: ReadonlySet<string> = new Set()

function dataOf(rules: LiveRule[], elsewhere: LiveData['elsewhere'] = {}): LiveData {
  return { language: 'vi', fields: [], rules, elsewhere }
}

describe('holds', () => {
  test('an absent answer fails every test of it', () => {
    expect(holds({ op: 'equals', path: ['a'], value: true }, {})).toBe(false)
    expect(holds({ op: 'in', path: ['a', 'b'], values: ['x'] }, {})).toBe(false)
    expect(holds({ op: 'contains', path: ['a'], value: 'x' }, {})).toBe(false)
    expect(holds({ op: 'present', path: ['a'] }, {})).toBe(false)
    expect(holds({ op: 'not', of: { op: 'present', path: ['a'] } }, {})).toBe(true)
  })

  test('compares without conversion', () => {
    expect(holds({ op: 'equals', path: ['a'], value: 1 }, { a: '1' })).toBe(false)
    expect(holds({ op: 'in', path: ['a', 'b'], values: ['x', 'y'] }, { a: { b: 'y' } })).toBe(true)
    expect(holds({ op: 'contains', path: ['a'], value: 'dd' }, { a: ['a', 'dd'] })).toBe(true)
    expect(holds({ op: 'all', of: [{ op: 'present', path: ['a'] }, { op: 'present', path: ['b'] }] }, { a: 1 })).toBe(false)
    expect(holds({ op: 'any', of: [{ op: 'present', path: ['a'] }, { op: 'present', path: ['b'] }] }, { a: 1 })).toBe(true)
  })
})

describe('standing', () => {
  test('a field that does not apply counts as unanswered for the next', () => {
    const data = dataOf([
      { path: ['b'], visible: [{ op: 'equals', path: ['a'], value: true }] },
      { path: ['c'], visible: [{ op: 'equals', path: ['b'], value: true }] },
    ])
    const { hidden, answers } = toStanding(data, { a: false, b: true, c: 1 }, none)
    expect([...hidden]).toEqual(['/b', '/c'])
    expect(answers).toEqual({ a: false })
    expect([...toStanding(data, { a: true, b: true, c: 1 }, none).hidden]).toEqual([])
  })

  test('rows are told apart', () => {
    const data = dataOf([{ path: ['rows', 'x'], row: ['rows'], visible: [{ op: 'equals', path: ['y'], value: 1 }], required: { op: 'present', path: ['z'] } }])
    const { hidden, required, ruled } = toStanding(data, { rows: [{ y: 1, z: 1 }, {}] }, none)
    expect(ruled).toEqual(['/rows/0/x', '/rows/1/x'])
    expect([...hidden]).toEqual(['/rows/1/x'])
    expect([...required]).toEqual(['/rows/0/x'])
  })

  test('answers of other pages count', () => {
    const data = dataOf([{ path: ['b'], visible: [{ op: 'equals', path: ['a'], value: 'x' }] }], { a: 'x' })
    expect([...toStanding(data, {}, none).hidden]).toEqual([])
  })

  test('what only the server can tell stays as it told', () => {
    const data = dataOf([{ path: ['b'], visible: [], ask: true }])
    expect([...toStanding(data, {}, new Set(['/b'])).hidden]).toEqual(['/b'])
    expect([...toStanding(data, {}, none).hidden]).toEqual([])
  })
})
