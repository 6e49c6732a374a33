import { expect, test } from 'vitest'
import { answerOfKind } from '#runtime/forms/fits-kind.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'

const period = field({ kind: 'period', key: 'k' })
const rows = [{ key: 'a', label: { vi: 'A' } }]
const cases: Array<[Field, unknown, boolean]> = [
  [period, { from: '2026-01-01', to: '2026-01-02' }, true],
  [period, { from: '2026-01-02', to: '2026-01-01' }, false],
  [period, { from: '2026-01-01' }, false],
  [period, { from: '2026-01-01', to: '2026-01-02', __proto__: null, more: 1 }, false],
  [period, ['2026-01-01', '2026-01-02'], false],
  [field({ kind: 'matrix', key: 'k', rows, options: [{ value: 'x', label: { vi: 'X' } }] }), { a: 'x' }, true],
  [field({ kind: 'matrix', key: 'k', rows, options: [{ value: 'x', label: { vi: 'X' } }] }), { a: 'y' }, false],
  [field({ kind: 'enterprise-number', key: 'k' }), '0100109106', true],
  [field({ kind: 'enterprise-number', key: 'k' }), '0100109107', false],
  [field({ kind: 'time', key: 'k' }), '08:30', true],
  [field({ kind: 'time', key: 'k' }), 830, false],
  [field({ kind: 'declaration', key: 'k', statement: { vi: 'Cam kết' } }), false, false],
  [field({ kind: 'duration', key: 'k', units: ['days'] }), { days: 0 }, false],
  [field({ kind: 'guidance', key: 'k', blocks: [{ kind: 'paragraph', text: { vi: 'a' } }] }), 'a', false],
]

test.each(cases)('%j %j', (asked, value, fits) => {
  expect(answerOfKind(asked, value, (one) => ('options' in one ? (one.options ?? []) : []))).toEqual(fits ? value : undefined)
})
