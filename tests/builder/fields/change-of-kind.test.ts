import { expect, test } from 'vitest'
import { changeOfKind } from '#builder/fields/change-of-kind.ts'

const choice = { kind: 'single-choice', id: 'f_a', key: 'a', label: { vi: 'A' } }
const options = [{ value: 'x', label: { vi: 'X' } }]

test('a choice keeps where its options come from', () => {
  expect(changeOfKind({ ...choice, optionsFrom: 'chung' }, 'multiple-choice').field).toEqual({ ...choice, kind: 'multiple-choice', optionsFrom: 'chung' })
  expect(changeOfKind({ ...choice, options }, 'multiple-choice').field).toEqual({ ...choice, kind: 'multiple-choice', options })
})

test('what was no choice begins without options', () => {
  expect(changeOfKind({ ...choice, kind: 'text', maxLength: 5 }, 'single-choice')).toMatchObject({ field: { kind: 'single-choice', options: [] }, lost: ['maxLength'] })
})
