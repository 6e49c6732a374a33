import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { describeChanges } from '#builder/publish/diff/describe.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value } })
const start = definitionWith({
  sections: [
    { id: 's_one', key: 'mot', title: { vi: 'Một', en: 'One' }, fields: [field({ kind: 'text', key: 'ten', maxLength: 9 }), field({ kind: 'single-choice', key: 'cach', options: [option('a'), option('b')] }), field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'date', key: 'ngay' })] }), field({ kind: 'repeat', key: 'dong', maxItems: 3, fields: [field({ kind: 'integer', key: 'so' })] })] },
    { id: 's_two', key: 'hai', title: { vi: 'Hai', en: 'Two' }, fields: [] },
    { id: 's_three', key: 'ba', title: { vi: 'Ba', en: 'Three' }, fields: [], visibleWhen: "cach == 'a'" },
  ],
  clocks: [{ id: 'c_one', key: 'han', title: { vi: 'Hạn' }, of: 'agency', limits: [{ value: 5, unit: 'working-day' }], suspension: 'pause' }],
  steps: [{ id: 'st', key: 'tiep-nhan', kind: 'counter', title: { vi: 'Tiếp nhận' }, status: 1, holder: { role: 'cv' } }],
  roles: [{ key: 'cv', title: { vi: 'Chuyên viên' } }],
})

test.each<[string, DraftCommand, string, string]>([
  ['another wording', { kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' }, 'harmless', 'Đổi “Nhãn” của câu hỏi “Ô ten”: “Ô ten” → “Họ tên”.'],
  ['more room', { kind: 'set', at: '#f_ten/maxLength', value: 20 }, 'harmless', 'Đổi “Nhiều ký tự nhất” của câu hỏi “Ô ten”: 9 → 20.'],
  ['less room', { kind: 'set', at: '#f_ten/maxLength', value: 5 }, 'needs-answer', 'Đổi “Nhiều ký tự nhất” của câu hỏi “Ô ten”: 9 → 5.'],
  ['now demanded', { kind: 'set', at: '#f_ten/required', value: true }, 'needs-answer', 'Đặt “Bắt buộc” của câu hỏi “Ô ten”: có.'],
  ['an optional question', { kind: 'add', into: '#s_two/fields', item: field({ kind: 'email', key: 'thu' }) }, 'harmless', 'Thêm câu hỏi “Ô thu” vào “Hai”.'],
  ['a demanded question', { kind: 'add', into: '#s_two/fields', item: field({ kind: 'email', key: 'thu', required: true }) }, 'needs-answer', 'Thêm câu hỏi “Ô thu” vào “Hai”.'],
  ['a question gone', { kind: 'remove', at: '#f_ten' }, 'loses-data', 'Xóa câu hỏi “Ô ten”.'],
  ['an option gone', { kind: 'remove', at: '#f_cach/options/=b' }, 'needs-answer', 'Đổi “Lựa chọn” của câu hỏi “Ô cach”: “a”, “b” → “a”.'],
  ['another page', { kind: 'move', at: '#f_ten', into: '#s_two/fields' }, 'harmless', 'Đổi chỗ câu hỏi “Ô ten”.'],
  ['out of its group', { kind: 'move', at: '#f_ngay', into: '#s_one/fields' }, 'harmless', 'Chuyển câu hỏi “Ô ngay” sang “Một”.'],
  ['to a page that is not always shown', { kind: 'move', at: '#f_ten', into: '#s_three/fields' }, 'changes-meaning', 'Đổi chỗ câu hỏi “Ô ten”.'],
  ['into rows', { kind: 'move', at: '#f_ten', into: '#f_dong/fields' }, 'loses-data', 'Chuyển câu hỏi “Ô ten” sang “Ô dong”.'],
  ['out of rows', { kind: 'move', at: '#f_so', into: '#s_one/fields' }, 'loses-data', 'Chuyển câu hỏi “Ô so” sang “Một”.'],
  ['another key of a question', { kind: 'rename-key', at: '#f_ten', key: 'ho_ten' }, 'harmless', 'Đổi “Khóa” của câu hỏi “Ô ten”: “ten” → “ho_ten”.'],
  ['another key of a clock', { kind: 'rename-key', at: '#c_one', key: 'han_moi' }, 'changes-meaning', 'Đổi “Khóa” của đồng hồ thời hạn “Hạn”: “han” → “han_moi”.'],
  ['another key of a step', { kind: 'rename-key', at: '#st', key: 'nhan' }, 'harmless', 'Đổi “Khóa” của bước “Tiếp nhận”: “tiep-nhan” → “nhan”.'],
  ['shown under a condition', { kind: 'set', at: '#f_ten/visibleWhen', value: "cach == 'a'" }, 'changes-meaning', "Đặt “Chỉ hiện khi” của câu hỏi “Ô ten”: “cach == 'a'”."],
  ['another limit', { kind: 'set', at: '#c_one/limits/0/value', value: 7 }, 'changes-meaning', 'Đổi “Thời hạn” của đồng hồ thời hạn “Hạn”: {"value":5,"unit":"working-day"} → {"value":7,"unit":"working-day"}.'],
  ['another holder', { kind: 'set', at: '#st/holder/unit', value: 'phong' }, 'changes-route', 'Đổi “Người xử lý” của bước “Tiếp nhận”: {"role":"cv"} → {"role":"cv","unit":"phong"}.'],
  ['another step', { kind: 'add', into: '/steps', item: { id: 'st2', key: 'xong', kind: 'final', title: { vi: 'Xong' }, status: 10 } }, 'changes-route', 'Thêm bước “Xong” vào “Thủ tục”.'],
  ['a step of another name', { kind: 'set', at: '#st/title/vi', value: 'Nhận' }, 'harmless', 'Đổi “Tên” của bước “Tiếp nhận”: “Tiếp nhận” → “Nhận”.'],
])('%s', (_name, command, kind, sentence) => {
  const outcome = applyCommands(start, [command.kind === 'remove' ? { ...command, evenIfUsed: true } : command])
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const [change, ...others] = describeChanges(start, outcome.draft)
  expect(others).toEqual([])
  expect(change?.class).toBe(kind)
  expect(change?.text.vi).toBe(sentence)
  expect(change?.text.en).not.toBe(change?.text.vi)
})

test('the same is no change', () => {
  expect(describeChanges(start, start)).toEqual([])
})
