import { describe, expect, test } from 'vitest'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value, en: value } })
const text = (key: string, more: object = {}) => field({ kind: 'text', key, maxLength: 20, ...more })

const form = await loadedForm(
  definitionWith({
    sections: [
      {
        id: 's_a',
        key: 'chung',
        title: { vi: 'Chung' },
        fields: [
          text('ten', { required: true }),
          field({ kind: 'single-choice', key: 'cach', options: [option('tu'), option('hop_tac')], required: true }),
          field({
            kind: 'repeat',
            key: 'doi_tac',
            maxItems: 3,
            required: true,
            visibleWhen: 'cach == "hop_tac"',
            fields: [
              text('ten', { required: true }),
              text('quoc_gia'),
              text('giay_to', { visibleWhen: 'has(row.quoc_gia) && row.quoc_gia != "VN"', required: true }),
              field({ kind: 'money', key: 'gop', requiredWhen: 'has(von) && von > 5' }),
              field({ kind: 'repeat', key: 'chi_nhanh', maxItems: 2, fields: [text('noi', { required: true }), text('so', { visibleWhen: 'row.noi == "HN"' })] }),
            ],
          }),
        ],
      },
      {
        id: 's_b',
        key: 'tien',
        title: { vi: 'Tiền' },
        fields: [
          field({ kind: 'money', key: 'von', visibleWhen: 'has(ten) && size(ten) > 3', required: true }),
          field({ kind: 'computed', key: 'tong_gop', type: 'money', expression: 'sum(doi_tac.gop)' }),
          field({ kind: 'computed', key: 'gap_doi', type: 'money', expression: 'tong_gop * 2', visibleWhen: 'cach == "hop_tac"' }),
          field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'date', key: 'ngay', required: true, notAfter: 'today', notBefore: 'addDays(today, -30)' }), field({ kind: 'phone', key: 'dt' })] }),
        ],
      },
      { id: 's_c', key: 'them', title: { vi: 'Thêm' }, visibleWhen: 'has(von) && von >= 100', fields: [text('ghi_chu', { required: true }), field({ kind: 'declaration', key: 'cam_ket', statement: { vi: 'Tôi cam kết' }, required: true })] },
    ],
    papers: [
      { id: 'p_a', key: 'don', title: { vi: 'Đơn' }, kind: 'original', copies: 1, required: true, accept: ['pdf'], maxSizeMb: 5, maxFiles: 1 },
      { id: 'p_b', key: 'hop_dong', title: { vi: 'Hợp đồng' }, kind: 'copy', copies: 1, visibleWhen: 'cach == "hop_tac"', required: true, accept: ['pdf'], maxSizeMb: 5, maxFiles: 1 },
    ],
    rules: [
      { key: 'du-von', assert: '!has(von) || von >= tong_gop', message: { vi: 'Vốn nhỏ hơn tổng góp' }, severity: 'error', at: 'von' },
      { key: 'nuoc-khac', assert: 'row.ten != row.quoc_gia', message: { vi: 'Tên trùng quốc gia' }, severity: 'error', at: 'doi_tac.quoc_gia' },
      { key: 'ten-cach', assert: 'ten != "cach" || cach == "tu"', message: { vi: 'Tên chỉ dành cho người tự làm' }, severity: 'error', at: 'ten' },
      { key: 'it-doi-tac', assert: 'size(doi_tac) < 2', message: { vi: 'Nhiều đối tác' }, severity: 'warning' },
    ],
  }),
)

const files = [{ file: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }]
const valid: Answers = { ten: 'Lan', cach: 'tu', nhom: { ngay: '2026-02-01' }, papers: { don: files } }
const cooperating: Answers = { ...valid, cach: 'hop_tac', papers: { don: files, hop_dong: files }, doi_tac: [{ ten: 'A', quoc_gia: 'VN', gop: 3 }] }

const verdictOn = (answers: Answers, context: Partial<JudgeContext> = {}) => judge(form, answers, { ...judgeContext, ...context })
const problemsIn = (answers: Answers, context: Partial<JudgeContext> = {}) => verdictOn(answers, context).problems.map(({ pointer, code }) => `${pointer} ${code}`)

describe('what is demanded', () => {
  test('is asked for, in the order of the form, inside groups and papers too', () => {
    expect(problemsIn({})).toEqual(['/ten required', '/cach required', '/nhom/ngay required', '/papers/don required'])
    expect(verdictOn({}).answers).toEqual({ tong_gop: 0 })
  })

  test('is not asked for while it does not apply', () => {
    expect(problemsIn(valid)).toEqual([])
    expect(verdictOn(valid).hidden).toEqual(['/doi_tac', '/von', '/gap_doi', '/ghi_chu', '/cam_ket', '/papers/hop_dong'])
  })

  test('is asked for as soon as it applies', () => {
    expect(problemsIn({ ...valid, cach: 'hop_tac' })).toEqual(['/doi_tac required', '/papers/hop_dong required'])
    expect(verdictOn(cooperating).required).toEqual(['/ten', '/cach', '/doi_tac', '/doi_tac/0/ten', '/nhom', '/nhom/ngay', '/papers', '/papers/don', '/papers/hop_dong'])
  })

  test('is not answered by an empty list', () => {
    expect(problemsIn({ ...cooperating, doi_tac: [], papers: { don: [], hop_dong: [] } })).toEqual(['/doi_tac required', '/papers/don required', '/papers/hop_dong required'])
  })

  test('is asked for in rows by conditions on the row and on the whole form', () => {
    const rows: Answers[] = [{ ten: 'A', quoc_gia: 'JP' }, { ten: 'B', quoc_gia: 'VN', gop: 1 }]
    expect(problemsIn({ ...cooperating, ten: 'Hoa Mai', von: 6, doi_tac: rows })).toEqual(['/doi_tac/0/giay_to required', '/doi_tac/0/gop required'])
  })

  test('applies to every field of a page with a condition', () => {
    expect(problemsIn({ ...valid, ten: 'Hoa Mai', von: 100 })).toEqual(['/ghi_chu required', '/cam_ket required'])
    expect(problemsIn({ ...valid, ten: 'Hoa Mai', von: 99 })).toEqual([])
  })
})

describe('what does not apply', () => {
  test('is removed, in rows of rows too', () => {
    const rows = [{ ten: 'A', quoc_gia: 'VN', giay_to: 'x', chi_nhanh: [{ noi: 'HN', so: '1' }, { noi: 'HP', so: '2' }] }]
    const { answers, hidden, problems } = verdictOn({ ...cooperating, von: 5, doi_tac: rows })
    expect(problems).toEqual([])
    expect(answers['doi_tac']).toEqual([{ ten: 'A', quoc_gia: 'VN', chi_nhanh: [{ noi: 'HN', so: '1' }, { noi: 'HP' }] }])
    expect(answers).not.toHaveProperty('von')
    expect(hidden).toContain('/doi_tac/0/chi_nhanh/1/so')
  })

  test('counts as absent for what depends on it', () => {
    const { answers } = verdictOn({ ...valid, von: 100, ghi_chu: 'x', cam_ket: true })
    expect(answers).toEqual({ ...valid, tong_gop: 0 })
  })

  test('stays with the caller, whose answers are not touched', () => {
    const answers = { ...cooperating, von: 100, ghi_chu: 'x' }
    const before = structuredClone(answers)
    verdictOn(answers)
    expect(answers).toEqual(before)
  })
})

describe('computed values', () => {
  test('are never taken from the client', () => {
    expect(verdictOn({ ...cooperating, tong_gop: 999, gap_doi: 999 }).answers).toMatchObject({ tong_gop: 3, gap_doi: 6 })
    expect(verdictOn({ ...valid, gap_doi: 999 }).answers).not.toHaveProperty('gap_doi')
  })
})

describe('rules', () => {
  test('that do not hold are problems where they say', () => {
    const { problems } = verdictOn({ ...cooperating, ten: 'Hoa Mai', von: 2 })
    expect(problems).toEqual([{ pointer: '/von', code: 'rule', params: { rule: 'du-von' }, message: { vi: 'Vốn nhỏ hơn tổng góp' } }])
  })

  test('wait for the answers they compare', () => {
    expect(problemsIn({ ten: 'cach', nhom: { ngay: '2026-02-01' } })).not.toContain('/ten rule')
    expect(problemsIn({ ...cooperating, ten: 'cach' })).toContain('/ten rule')
  })

  test('of rows are asked of each row', () => {
    expect(problemsIn({ ...cooperating, doi_tac: [{ ten: 'A', quoc_gia: 'VN' }, { ten: 'VN', quoc_gia: 'VN' }] })).toEqual(['/doi_tac/1/quoc_gia rule'])
  })

  test('that only warn keep nobody from filing, and stand at the last field they read', () => {
    const { problems, warnings } = verdictOn({ ...cooperating, doi_tac: [{ ten: 'A' }, { ten: 'B' }] })
    expect([problems, warnings.map(({ pointer }) => pointer)]).toEqual([[], ['/doi_tac']])
  })
})

describe('checks of kinds', () => {
  test('bounds of dates are rules', () => {
    expect(problemsIn({ ...valid, nhom: { ngay: '2026-02-11' } })).toEqual(['/nhom/ngay not-after'])
    expect(problemsIn({ ...valid, nhom: { ngay: '2026-01-10' } })).toEqual(['/nhom/ngay not-before'])
  })

  test('files must be known where it can be known', () => {
    expect(problemsIn(valid, { files: new Map() })).toEqual(['/papers/don/0 file-unknown'])
  })

  test('answers are stored in a settled form', () => {
    expect(verdictOn({ ...valid, nhom: { ngay: '2026-02-01', dt: '0912 345 678' } }).answers['nhom']).toEqual({ ngay: '2026-02-01', dt: '+84912345678' })
  })
})

describe('hostile answers', () => {
  test.each<[string, Answers, string]>([
    ['unknown keys', { ...valid, x: 1 }, '/x unknown-field'],
    ['unknown keys with odd names', { ...valid, 'a/b~c': 1 }, '/a~1b~0c unknown-field'],
    ['unknown keys in rows', { ...cooperating, doi_tac: [{ ten: 'A', x: 1 }] }, '/doi_tac/0/x unknown-field'],
    ['flags of rules', { ...valid, _when_x: true }, '/_when_x unknown-field'],
    ['a group that is a list', { ...valid, nhom: [1] }, '/nhom wrong-type'],
    ['a list that is an object', { ...cooperating, doi_tac: { 0: { ten: 'A' } } }, '/doi_tac wrong-type'],
    ['rows that are no objects', { ...cooperating, doi_tac: ['A'] }, '/doi_tac/0 wrong-type'],
    ['an amount as text', { ...valid, ten: 'Hoa Mai', von: '10 triệu' }, '/von wrong-type'],
    ['an amount beyond the exact ones', { ...valid, ten: 'Hoa Mai', von: '9.007.199.254.740.993' }, '/von too-large'],
    ['a debt beyond the exact ones', { ...valid, ten: 'Hoa Mai', von: '-9007199254740993' }, '/von too-small'],
    ['too many rows', { ...cooperating, doi_tac: [1, 2, 3, 4].map((n) => ({ ten: `A${n}` })) }, '/doi_tac too-many'],
  ])('%s', (_what, answers, problem) => {
    expect(problemsIn(answers)).toContain(problem)
  })

  test('answers hidden in a prototype answer nothing', () => {
    const { ten, ...rest } = valid
    const smuggled: Answers = JSON.parse(`{"__proto__":${JSON.stringify({ ten })}}`)
    expect(problemsIn({ ...rest, ...smuggled })).toEqual(expect.arrayContaining(['/ten required', '/__proto__ unknown-field']))
  })

  test('a flag sent by a client decides nothing', () => {
    expect(verdictOn({ ...valid, _when_f_von: true, von: 5 }).answers).toEqual({ ...valid, tong_gop: 0 })
  })

  test('a hundred thousand rows are refused in time', () => {
    expect(cpuTime(() => problemsIn({ ...cooperating, doi_tac: Array.from({ length: 100_000 }, () => ({ ten: 'A', quoc_gia: 'JP' })) }))).toBeLessThan(1_000)
  })
})

describe('a page', () => {
  test('hears of its own problems only', () => {
    expect(problemsIn({}, { page: 'chung' })).toEqual(['/ten required', '/cach required'])
    expect(problemsIn({}, { page: 'papers' })).toEqual(['/papers/don required'])
    expect(problemsIn({}, { page: 'khong-co' })).toEqual([])
  })
})

test('a group in which nothing is asked is demanded of nobody', async () => {
  const guidance = field({ kind: 'guidance', key: 'doc_ky', blocks: [{ kind: 'paragraph', text: { vi: 'Đọc kỹ' } }] })
  const four = field({ kind: 'computed', key: 'bon', type: 'integer', expression: '4', visibleWhen: '!has(ten)' })
  const group = (more: object) => ({ sections: [{ id: 's_a', key: 'chung', title: { vi: 'Chung' }, fields: [text('ten'), field({ kind: 'group', key: 'nhom', fields: [guidance, four], ...more })] }] })
  for (const more of [{ requiredWhen: '!has(ten)' }, { required: true }]) {
    const { answers, problems, required } = judge(await loadedForm(definitionWith(group(more))), {}, judgeContext)
    expect({ answers, problems, required }).toEqual({ answers: {}, problems: [], required: [] })
  }
})
