import { expect, test } from 'vitest'
import { isKnownPage } from '#runtime/forms/known-page.ts'
import type { PrefillMark } from '#runtime/forms/prefill-marks.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'

const page: Field[] = [
  field({ kind: 'text', key: 'ten', maxLength: 50, required: true }),
  field({ kind: 'text', key: 'fax', maxLength: 50 }),
  field({ kind: 'single-choice', key: 'quoc_tich', options: [{ value: 'VN', label: { vi: 'Việt Nam' } }], default: 'VN', prefill: { from: 'account', path: 'nationality' } }),
  field({ kind: 'computed', key: 'noi_nhan', type: 'text', expression: "'Sở'" }),
]
const from = (source: PrefillMark['from'], value = 'A'): PrefillMark => ({ from: source, value })

test.each([
  ['nothing is answered', {}, {}, false],
  ['somebody typed it', { ten: 'A' }, {}, false],
  ['the account says it', { ten: 'A' }, { '/ten': from('account') }, true],
  ['the agency does', { ten: 'A' }, { '/ten': from('agency') }, true],
  ['an earlier dossier does, which is part of the request', { ten: 'A' }, { '/ten': from('earlier') }, false],
  ['the register does, likewise', { ten: 'A' }, { '/ten': from('register') }, false],
  ['one of two was typed', { ten: 'A', fax: 'B' }, { '/ten': from('account') }, false],
  ['nothing but a default is answered', { quoc_tich: 'VN' }, {}, false],
  ['a default stands beside what the account says', { ten: 'A', quoc_tich: 'VN' }, { '/ten': from('account') }, true],
  ['something else was chosen than the default', { ten: 'A', quoc_tich: 'LA' }, { '/ten': from('account') }, false],
  ['what is worked out stands beside it', { ten: 'A', noi_nhan: 'Sở' }, { '/ten': from('account') }, true],
])('a page where %s', (_case, answers, marks, expected) => {
  expect(isKnownPage(page, answers, marks)).toBe(expected)
})

test('a page with a group is always turned', () => {
  const group: Field[] = [field({ kind: 'group', key: 'nguoi', fields: page })]
  expect(isKnownPage(group, { nguoi: { ten: 'A' } }, { '/nguoi/ten': from('account') })).toBe(false)
})
