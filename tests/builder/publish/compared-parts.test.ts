import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { comparedParts } from '#builder/publish/diff/compared-parts.ts'
import { describeChanges } from '#builder/publish/diff/describe.ts'
import { partLines } from '#builder/publish/diff/part-lines.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { permit } from '../../support/permit-engine.ts'

const [page] = permit.form.sections
const [question] = page?.fields ?? []
const [step] = permit.steps

function compared(...commands: DraftCommand[]) {
  const outcome = applyCommands(permit, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return comparedParts(permit, outcome.draft, describeChanges(permit, outcome.draft))
}

test('questions are looked at on their page, once however many differ; other parts by themselves', () => {
  const found = compared(
    { kind: 'set', at: `#${question?.id}/label/vi`, value: 'Khác' },
    { kind: 'set', at: `#${page?.fields[1]?.id}/label/vi`, value: 'Cũng khác' },
    { kind: 'set', at: `#${step?.id}/title/vi`, value: 'Bước khác' },
  )
  expect(found.map(({ id, kind }) => [id, kind])).toEqual([[page?.id, 'section'], [step?.id, 'step']])
  expect(found[1]).toMatchObject({ before: { title: step?.title }, after: { title: { vi: 'Bước khác' } } })
})

test('what is new or gone is missing on one side; facts of the whole are no part', () => {
  const item = { kind: 'final', id: 'st_new', key: 'moi', title: { vi: 'Mới' }, status: 10, outcome: 'granted' }
  const [added] = compared({ kind: 'add', into: '/steps', item })
  expect([added?.id, added && 'before' in added, added?.after]).toEqual(['st_new', false, item])
  expect(compared({ kind: 'set', at: '/title/vi', value: 'Tên khác' })).toEqual([])
})

test('a part is read line by line in each language, what is inside further in', () => {
  const part = { id: 'x', key: 'ma', title: { vi: 'Tên', en: 'Name' }, required: true, cells: ['a', 1, null], limits: [{ value: 5, unit: 'working-day' }], text: 'một\nhai' }
  expect(partLines(part, 'vi')).toEqual(['Khóa: ma', 'Tên: Tên', 'Bắt buộc: có', 'Các ô: a | 1 | –', 'Thời hạn:', '  1.', '    Giá trị: 5', '    Đơn vị: Ngày làm việc', 'Nội dung: một', '  hai'])
  expect(partLines(part, 'en').slice(0, 3)).toEqual(['Key: ma', 'Title: Name', 'Required: yes'])
  expect(partLines(undefined, 'vi')).toEqual([])
})
