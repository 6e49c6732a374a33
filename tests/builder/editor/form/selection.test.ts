import { expect, test } from 'vitest'
import { choose, extendTo, neighbourOf, nothingChosen, outermost, stepFrom, toggle } from '#builder/editor/form/selection.ts'
import { outlineOf } from '#builder/editor/form/outline.ts'
import { definitionWith, field } from '../../../support/form-fixture.ts'

const text = (key: string) => field({ kind: 'text', key, maxLength: 20 })
const rows = outlineOf(definitionWith({ sections: [{ id: 's', key: 's', title: { vi: 'S' }, fields: [text('a'), field({ kind: 'group', key: 'g', fields: [text('b')] }), text('c')] }] }).form)
const ids = (lines: ReadonlyArray<{ id: string }>): string[] => lines.map(({ id }) => id)

test('choosing, taking in and out', () => {
  expect(toggle(choose('f_a'), 'f_c')).toEqual({ ids: ['f_a', 'f_c'], anchor: 'f_c', focus: 'f_c' })
  expect(toggle(toggle(choose('f_a'), 'f_c'), 'f_a').ids).toEqual(['f_c'])
})

test('a stretch goes from the anchor either way, and shrinks again', () => {
  expect(extendTo(choose('f_g'), 'f_c', rows).ids).toEqual(['f_g', 'f_b', 'f_c'])
  expect(extendTo(extendTo(choose('f_g'), 'f_c', rows), 'f_a', rows)).toEqual({ ids: ['f_a', 'f_g'], anchor: 'f_g', focus: 'f_a' })
  expect(extendTo(choose('gone'), 'f_a', rows)).toEqual(choose('f_a'))
})

test('the keyboard steps from line to line and stops at the ends', () => {
  expect(stepFrom(nothingChosen, 1, rows)).toBe('s')
  expect(stepFrom(choose('f_a'), 1, rows)).toBe('f_g')
  expect(stepFrom(choose('f_c'), 1, rows)).toBe('f_c')
  expect(stepFrom(choose('f_c'), 1, [])).toBeUndefined()
})

test('what stands in a chosen line goes with it', () => {
  expect(ids(outermost({ ids: ['f_c', 'f_b', 'f_g'] }, rows))).toEqual(['f_g', 'f_c'])
  expect(ids(outermost({ ids: ['f_b', 's'] }, rows))).toEqual(['s'])
})

test('after deleting the next line of the same depth is chosen, else the one before', () => {
  expect(neighbourOf(rows.filter(({ id }) => id === 'f_g'), rows)).toBe('f_c')
  expect(neighbourOf(rows.filter(({ id }) => id === 'f_c'), rows)).toBe('f_b')
  expect(neighbourOf(rows.filter(({ id }) => id === 's'), rows)).toBeUndefined()
})
