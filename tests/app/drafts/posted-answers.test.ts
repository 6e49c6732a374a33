import { expect, test } from 'vitest'
import { postedAnswers } from '#app/services/drafts/posted-answers.ts'
import { definitionWith, field, loadedForm } from '../../support/form-fixture.ts'

const invoices = field({
  kind: 'repeat',
  key: 'khoan',
  maxItems: 5,
  fields: [field({ kind: 'text', key: 'ten', maxLength: 30 }), field({ kind: 'file', key: 'hoa_don', accept: ['pdf'], maxSizeMb: 1, maxFiles: 1 })],
})
const form = await loadedForm(definitionWith({ sections: [{ id: 's_a', key: 'a', title: { vi: 'A' }, fields: [invoices] }] }))
const rows = [['root[khoan][0][ten]', ' '], ['root[khoan][1][ten]', 'Vé tàu'], ['root[khoan][2][ten]', '']] as const
const noFile = new File([], '')
const picked = new File(['%PDF-1.4'], 'vé.pdf')

const read = (...entries: Array<readonly [string, string | File]>) => postedAnswers(form, 'a', entries)['khoan']

test('a row left blank is none, whatever else is on the page', () => {
  expect(read(...rows)).toEqual([{ ten: 'Vé tàu' }])
  expect(read(...rows, ['_do', 'continue'], ['upload:/khoan/0/hoa_don', noFile], ['uploaded:/khoan/0/hoa_don', ''])).toEqual([{ ten: 'Vé tàu' }])
  expect(read(...rows, ['_do', 'go:khac'])).toEqual([{ ten: 'Vé tàu' }])
})

test.each(['search:/khoan/1/xa', 'add:/khoan', 'upload:/khoan/1/hoa_don', 'remove-file:/khoan/1/hoa_don/0', 'look-up:/khoan/1/so'])('%s finds its row where the page showed it', (button) => {
  expect(read(...rows, ['_do', button])).toEqual([{}, { ten: 'Vé tàu' }, {}])
})

test('rows are moved and taken away by the numbers of the page', () => {
  expect(read(...rows, ['_do', 'remove:/khoan/0'])).toEqual([{ ten: 'Vé tàu' }, {}])
  expect(read(...rows, ['_do', 'up:/khoan/1'])).toEqual([{ ten: 'Vé tàu' }, {}, {}])
})

test('a file that comes with the page keeps its row, also where it is all there is in it', () => {
  expect(read(...rows, ['_do', 'continue'], ['upload:/khoan/2/hoa_don', picked])).toEqual([{}, { ten: 'Vé tàu' }, {}])
  expect(read(['_do', 'continue'], ['upload:/khoan/0/hoa_don', picked])).toEqual([{}])
  expect(read(['_do', 'upload:/khoan/0/hoa_don'], ['uploaded:/khoan/0/hoa_don', 'id'])).toEqual([{}])
})
