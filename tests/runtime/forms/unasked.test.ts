import { describe, expect, test } from 'vitest'
import { judge } from '#runtime/forms/judge.ts'
import { summarise } from '#runtime/forms/summarise.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const text = { vi: 'Đọc kỹ trước khi khai.' }
const form = await loadedForm(
  definitionWith({
    fields: [
      field({ kind: 'guidance', key: 'huong_dan', blocks: [{ kind: 'paragraph', text }] }),
      field({ kind: 'yes-no', key: 'co_xe' }),
      field({ kind: 'guidance', key: 've_xe', required: true, visibleWhen: 'co_xe == true', blocks: [{ kind: 'paragraph', text }] }),
      field({ kind: 'constant', key: 'mau', value: 'Mẫu "01"\n/TT' }),
      field({ kind: 'constant', key: 'loai_xe', value: 2, visibleWhen: 'co_xe == true' }),
      field({ kind: 'computed', key: 'gap_doi', type: 'integer', expression: 'loai_xe * 2', visibleWhen: 'co_xe == true' }),
    ],
  }),
)

describe('guidance', () => {
  test('takes no answer, shown or not', () => {
    for (const co_xe of [true, false]) {
      const { problems } = judge(form, { co_xe, huong_dan: 'x', ve_xe: 'y' }, judgeContext)
      expect(problems).toContainEqual({ pointer: '/huong_dan', code: 'unknown-field', params: {} })
    }
  })

  test('asks for none', () => {
    expect(judge(form, { co_xe: true }, judgeContext)).toMatchObject({ problems: [], required: [] })
  })
})

describe('constants', () => {
  test('are what the author set, whatever was sent', () => {
    const { answers, problems } = judge(form, { co_xe: true, mau: 'khác', loai_xe: 9 }, judgeContext)
    expect([answers, problems]).toEqual([{ co_xe: true, mau: 'Mẫu "01"\n/TT', loai_xe: 2, gap_doi: 4 }, []])
  })

  test('go when they do not apply', () => {
    expect(judge(form, { co_xe: false, loai_xe: 2 }, judgeContext).answers).toEqual({ co_xe: false, mau: 'Mẫu "01"\n/TT' })
  })
})

test('neither is on the review page', () => {
  const { answers, hidden } = judge(form, { co_xe: true }, judgeContext)
  const rows = summarise(form, answers, { hidden }, 'vi').flatMap((section) => section.rows)
  expect(rows.map(({ pointer }) => pointer)).toEqual(['/co_xe', '/gap_doi'])
})
