import { describe, expect, test } from 'vitest'
import { isRead } from '#runtime/fields/is-asked.ts'
import { kinds } from '#runtime/fields/kinds.ts'
import { filedCells, filedColumns, toCsv } from '#runtime/forms/filed-table.ts'
import { judge } from '#runtime/forms/judge.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import { summariseFiled } from '#runtime/forms/summarise.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'
import { gallery } from '../../support/gallery-answers.ts'

const form = await loadedForm(gallery)
const { answers } = sampleAnswers(form, { seed: 1, context: judgeContext })
const verdict = judge(form, answers, judgeContext)
const allIn = (fields: readonly Field[]): Field[] => fields.flatMap((one) => ['fields' in one ? allIn(one.fields) : [], one].flat())

describe('a table of what was filed', () => {
  test.each(Object.keys(kinds).filter((kind) => kind !== 'group'))('has a column for %s, if it is read at all', (kind) => {
    const asked = form.sections.flatMap(({ fields }) => allIn(fields)).filter((one) => one.kind === kind)
    expect(asked).not.toEqual([])
    const columns = filedColumns(form, 'vi').map(({ pointer }) => pointer)
    const top = form.sections.flatMap(({ fields }) => fields.filter((one) => one.kind === kind && isRead(one)))
    expect(top.filter(({ key }) => !columns.includes(`/${key}`))).toEqual([])
  })

  test('says in a cell what the page says', () => {
    const columns = filedColumns(form, 'vi')
    const cells = filedCells(form, columns, { answers: verdict.answers, unasked: verdict.hidden }, 'vi')
    const rows = new Map(summariseFiled(form, { answers: verdict.answers, unasked: verdict.hidden }, 'vi').flatMap((section) => section.rows.map(({ pointer, text, heading }) => [pointer, { text, heading }] as const)))
    const differing = columns.filter(({ pointer }, index) => rows.get(pointer)?.heading === undefined && rows.has(pointer) && rows.get(pointer)?.text !== cells[index])
    expect(differing.map(({ pointer }) => pointer)).toEqual([])
    expect(cells.filter((cell) => cell !== '').length).toBeGreaterThan(20)
  })

  test('tells what did not apply from what was left out, in groups too', async () => {
    const inner = field({ kind: 'group', key: 'nhom', label: { vi: 'Nhóm' }, fields: [field({ kind: 'text', key: 'ten', maxLength: 9 }), field({ kind: 'integer', key: 'so' })] })
    const small = await loadedForm(definitionWith({ fields: [inner, field({ kind: 'text', key: 'them', maxLength: 9 })] }))
    const columns = filedColumns(small, 'en')
    expect(columns.map(({ title }) => title)).toEqual(['Nhóm: Field ten', 'Nhóm: Field so', 'Field them'])
    expect(filedCells(small, columns, { answers: { them: 'A' }, unasked: ['/nhom'] }, 'en')).toEqual(['Not applicable', 'Not applicable', 'A'])
    expect(filedCells(small, columns, { answers: { nhom: { so: 3 } } }, 'en')).toEqual(['', '3', ''])
  })
})

test.each([
  ['a "word", and more', '"a ""word"", and more"'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+84912345678', '+84912345678'],
  ['-1.500', '-1.500'],
])('%j is a cell no spreadsheet takes for something else', (text, cell) => {
  expect(toCsv([[text, 'x']])).toBe(`\uFEFF${cell},x\r\n`)
})
