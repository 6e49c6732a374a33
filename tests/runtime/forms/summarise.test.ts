import { describe, expect, test } from 'vitest'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import { summarise } from '#runtime/forms/summarise.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const file = { file: 'a'.repeat(64), name: 'don.pdf', size: 1_500_000, type: 'application/pdf' }
const form = await loadedForm(
  definitionWith({
    sections: [
      {
        id: 's_a',
        key: 'chung',
        title: { vi: 'Thông tin chung', en: 'General' },
        fields: [
          field({ kind: 'money', key: 'von' }),
          field({ kind: 'text', key: 'an', maxLength: 5, visibleWhen: 'has(von) && von > 9000000' }),
          field({ kind: 'group', key: 'nguoi', label: { vi: 'Người đại diện', en: 'Representative' }, fields: [field({ kind: 'date', key: 'sinh' })] }),
          field({ kind: 'repeat', key: 'doi_tac', maxItems: 3, rowTitle: { vi: 'Đối tác', en: 'Partner' }, fields: [field({ kind: 'text', key: 'ten', maxLength: 9 })] }),
        ],
      },
      { id: 's_b', key: 'khong', title: { vi: 'Không', en: 'None' }, visibleWhen: 'has(von) && von > 9000000', fields: [field({ kind: 'text', key: 'x', maxLength: 5 })] },
    ],
    papers: [{ id: 'p_a', key: 'don', title: { vi: 'Đơn', en: 'Application' }, kind: 'original', copies: 1, accept: ['pdf'], maxSizeMb: 5, maxFiles: 1 }],
  }),
)
const answers: Answers = { von: 2_000_000, nguoi: { sinh: '1990-02-05' }, doi_tac: [{ ten: 'A' }, {}], papers: { don: [file] } }
const verdict = judge(form, answers, judgeContext)

describe('a summary', () => {
  test('leaves out what does not apply, whole pages too', () => {
    const summary = summarise(form, answers, verdict, 'vi')
    expect(summary.map(({ title }) => title)).toEqual(['Thông tin chung', 'Thành phần hồ sơ'])
    expect(summary.flatMap(({ rows }) => rows).map(({ pointer }) => pointer)).not.toContain('/an')
  })

  test('reads like the form, with groups and rows under their headings', () => {
    expect(summarise(form, answers, verdict, 'vi')[0]?.rows).toEqual([
      { pointer: '/von', label: 'Ô von', text: '2.000.000 đồng', depth: 0 },
      { pointer: '/nguoi', label: 'Người đại diện', text: '', heading: true, depth: 0 },
      { pointer: '/nguoi/sinh', label: 'Ô sinh', text: '05/02/1990', depth: 1 },
      { pointer: '/doi_tac/0', label: 'Đối tác 1', text: '', heading: true, depth: 0 },
      { pointer: '/doi_tac/0/ten', label: 'Ô ten', text: 'A', depth: 1 },
      { pointer: '/doi_tac/1', label: 'Đối tác 2', text: '', heading: true, depth: 0 },
      { pointer: '/doi_tac/1/ten', label: 'Ô ten', text: '', depth: 1 },
    ])
  })

  test('has the files of a paper, and English where it is asked for', () => {
    expect(summarise(form, answers, verdict, 'en').at(-1)?.rows.at(-1)).toEqual({ pointer: '/papers/don', label: 'Application', text: 'don.pdf (1,5 MB)', depth: 1, files: [file] })
  })
})
