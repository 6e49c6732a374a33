import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { destinationOf, destinationOfNew, dropDestination, toMoves, type Way } from '#builder/editor/form/moves.ts'
import { outlineOf, shownRows, type OutlineRow } from '#builder/editor/form/outline.ts'
import { definitionWith, field } from '../../../support/form-fixture.ts'

const name = (key: string) => field({ kind: 'text', key, maxLength: 20 })
const draft = definitionWith({
  sections: [
    { id: 's_a', key: 'a', title: { vi: 'Trang A' }, fields: [name('x'), field({ kind: 'group', key: 'g', fields: [name('in1'), name('in2')] }), name('y')] },
    { id: 's_b', key: 'b', title: { vi: 'Trang B' }, fields: [name('z')] },
  ],
})
const rows = outlineOf(draft.form)
const row = (id: string): OutlineRow => {
  const found = rows.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
/** The ids of the form, pages in brackets, after a move. */
function shape(form = draft.form): string {
  const inside = (fields: readonly object[]): string => fields.map((one) => `${String(Reflect.get(one, 'key'))}${'fields' in one && Array.isArray(one.fields) ? `(${inside(one.fields)})` : ''}`).join(' ')
  return form.sections.map(({ key, fields }) => `${key}[${inside(fields)}]`).join(' ')
}
function moved(ids: string[], way: Way): string {
  const chosen = ids.map(row)
  const destination = destinationOf(rows, chosen, way)
  if (!destination) return 'nowhere'
  const outcome = applyCommands(draft, toMoves(chosen, destination))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const back = applyCommands(outcome.draft, [outcome.inverse])
  expect(back.ok && back.draft).toEqual(draft)
  return shape(outcome.draft.form)
}

test('the form before any move', () => {
  expect(shape()).toBe('a[x g(in1 in2) y] b[z]')
})

describe('moving by keyboard', () => {
  test.each<[string[], Way, string]>([
    [['f_x'], 'up', 'nowhere'],
    [['f_x'], 'down', 'a[g(in1 in2) x y] b[z]'],
    [['f_y'], 'up', 'a[x y g(in1 in2)] b[z]'],
    [['f_y'], 'down', 'a[x g(in1 in2)] b[y z]'],
    [['f_z'], 'up', 'a[x g(in1 in2) y z] b[]'],
    [['f_in1'], 'up', 'a[x in1 g(in2) y] b[z]'],
    [['f_in2'], 'down', 'a[x g(in1) in2 y] b[z]'],
    [['f_y'], 'into', 'a[x g(in1 in2 y)] b[z]'],
    [['f_x'], 'into', 'a[g(x in1 in2) y] b[z]'],
    [['f_z'], 'into', 'nowhere'],
    [['f_in1'], 'out', 'a[x g(in2) in1 y] b[z]'],
    [['f_x'], 'out', 'nowhere'],
    [['f_x', 'f_y'], 'next-page', 'a[g(in1 in2)] b[z x y]'],
    [['f_x', 'f_y'], 'down', 'a[g(in1 in2)] b[x y z]'],
    [['f_x', 'f_g'], 'down', 'a[y x g(in1 in2)] b[z]'],
    [['f_in1', 'f_in2'], 'out', 'a[x g() in1 in2 y] b[z]'],
    [['f_z'], 'previous-page', 'a[x g(in1 in2) y z] b[]'],
    [['s_b'], 'up', 'b[z] a[x g(in1 in2) y]'],
    [['s_b'], 'down', 'nowhere'],
    [['s_a', 'f_z'], 'down', 'nowhere'],
    [[], 'down', 'nowhere'],
  ])('%j %s', (ids, way, expected) => {
    expect(moved(ids, way)).toBe(expected)
  })
})

describe('dropping', () => {
  const dropped = (ids: string[], target: string, operation: 'reorder-before' | 'reorder-after' | 'combine'): string => {
    const chosen = ids.map(row)
    const destination = dropDestination(rows, chosen, { target: row(target), operation })
    if (!destination) return 'nowhere'
    const outcome = applyCommands(draft, toMoves(chosen, destination))
    return outcome.ok ? shape(outcome.draft.form) : outcome.refusal.code
  }
  test.each([
    [['f_y'], 'f_x', 'reorder-before', 'a[y x g(in1 in2)] b[z]'],
    [['f_x'], 'f_y', 'reorder-after', 'a[g(in1 in2) y x] b[z]'],
    [['f_x', 'f_y'], 'f_in1', 'reorder-after', 'a[g(in1 x y in2)] b[z]'],
    [['f_x'], 'f_g', 'combine', 'a[g(in1 in2 x) y] b[z]'],
    [['f_x'], 's_b', 'reorder-before', 'a[g(in1 in2) y] b[z x]'],
    [['f_g'], 'f_in1', 'reorder-before', 'nowhere'],
    [['f_g'], 'f_g', 'combine', 'nowhere'],
    [['f_x'], 'f_y', 'combine', 'nowhere'],
    [['s_a'], 's_b', 'reorder-after', 'b[z] a[x g(in1 in2) y]'],
    [['s_a'], 'f_z', 'reorder-after', 'nowhere'],
  ] as const)('%j on %s, %s', (ids, target, operation, expected) => {
    expect(dropped([...ids], target, operation)).toBe(expected)
  })

  test('a new field goes behind the chosen line, into a chosen page, or into the first page', () => {
    expect(destinationOfNew(rows, row('f_in1'))).toEqual({ into: '#f_g/fields', after: 'f_in1' })
    expect(destinationOfNew(rows, row('s_b'))).toEqual({ into: '#s_b/fields', after: 'f_z' })
    expect(destinationOfNew(rows, undefined)).toEqual({ into: '#s_a/fields', after: 'f_y' })
    expect(destinationOfNew([], undefined)).toBeUndefined()
  })
})

describe('what the outline shows', () => {
  const shown = (closed: string[], query = ''): string[] => shownRows(rows, { closed: new Set(closed), query }).map(({ id }) => id)

  test('without what is in closed lines', () => {
    expect(shown(['f_g'])).toEqual(['s_a', 'f_x', 'f_g', 'f_y', 's_b', 'f_z'])
    expect(shown(['s_a'])).toEqual(['s_a', 's_b', 'f_z'])
  })
  test('what is looked for, with all around it, also in closed lines', () => {
    expect(shown(['s_a'], 'Ô IN2')).toEqual(['s_a', 'f_g', 'f_in2'])
    expect(shown([], 'trang b')).toEqual(['s_b'])
    expect(shown([], 'không có')).toEqual([])
  })
})
