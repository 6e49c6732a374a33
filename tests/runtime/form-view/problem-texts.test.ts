import { describe, expect, test } from 'vitest'
import { kinds } from '#runtime/fields/kinds.ts'
import { examples } from '#runtime/form-view/answer-words.ts'
import { toProblemPlace } from '#runtime/form-view/problem-place.ts'
import { problemText, problemWords, type ProblemPlace } from '#runtime/form-view/problem-texts.ts'
import { judge } from '#runtime/forms/judge.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import type { AnswerProblem, AnswerProblemCode } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const languages = ['vi', 'en'] as const
const label = { vi: 'Vốn góp', en: 'Share' }

/** Every code, with what the runtime gives beside it. The compiler asks for a new one. */
const codes: Record<AnswerProblemCode, AnswerProblem['params']> = {
  required: {},
  'not-offered': {},
  'wrong-type': {},
  'too-short': { limit: 5 },
  'too-long': { limit: 2000 },
  'too-small': { limit: 2_000_000_000 },
  'too-large': { limit: 2_000_000_000 },
  'too-few': { limit: 2 },
  'too-many': { limit: 3 },
  'not-unique': {},
  pattern: {},
  format: {},
  'too-many-places': { limit: 2 },
  'not-before': { limit: '2026-02-05' },
  'not-after': { limit: '2026-02' },
  'period-order': { limit: '2026-02-05' },
  'check-digit': {},
  'must-accept': {},
  'file-kind': {},
  'file-size': {},
  'file-unknown': {},
  'file-infected': { name: 'đơn.pdf' },
  'scan-waiting': { name: 'đơn.pdf' },
  'scan-unavailable': { name: 'đơn.pdf' },
  'area-mismatch': {},
  'record-unknown': {},
  'record-expired': {},
  'record-revoked': {},
  rule: {},
  'unknown-field': {},
}

const everyCode = Object.keys(codes).filter((code): code is AnswerProblemCode => code in codes)
const everyKind = Object.keys(kinds).filter((kind): kind is Field['kind'] => kind in kinds)
const problem = (code: AnswerProblemCode, params = codes[code]): AnswerProblem => ({ pointer: '/von', code, params })

/** What a sentence begins with that says what to do. */
const doing = {
  vi: /^(?:Nhập|Chọn|Tải|Đọc|Đánh dấu|Thêm|Bỏ|Rút gọn|Làm tròn|Đối chiếu|Nén|Xóa|Đợi|Quay lại|Kiểm tra|Xem) /,
  en: /^(?:Enter|Choose|Upload|Read|Tick|Add|Remove|Shorten|Round|Compare|Compress|Wait|Come back|Check|Reload|See) /,
}
const jargon = /undefined|null|NaN|\[object|JSON|schema|regex|pattern|array|boolean|string|integer|invalid|không hợp lệ/i

describe.each(languages)('in %s', (language) => {
  describe.each(everyKind)('a question of kind %s', (kind) => {
    const place: ProblemPlace = { label: label[language], kind }

    test.each(everyCode)('%s says what is wrong, then what to do', (code) => {
      const { wrong, remedy, example } = problemWords(problem(code), place, language)
      expect(wrong).toMatch(/^[\p{Lu}“\p{Ll}].{8,}[^.]$/u)
      if (code !== 'unknown-field') expect(wrong).toContain(codes[code]['name'] ?? place.label)
      expect(wrong).not.toMatch(doing[language])
      expect(remedy).toMatch(doing[language])
      expect(remedy).not.toMatch(/\.$/)
      expect(`${wrong} ${remedy}`).not.toMatch(jargon)
      const sample = example === undefined ? '' : language === 'vi' ? `, ví dụ: ${example}` : `, for example: ${example}`
      expect(problemText(problem(code), place, language)).toBe(`${wrong}. ${remedy}${sample}.`)
    })
  })

  test.each(everyCode.filter((code) => 'limit' in codes[code]))('%s names the limit as it is written here', (code) => {
    const limit = { 2_000_000_000: '2.000.000.000', 2000: '2.000', '2026-02-05': '05/02/2026', '2026-02': '02/2026' }[String(codes[code]['limit'])] ?? String(codes[code]['limit'])
    expect(problemWords(problem(code), { label: label[language] }, language).remedy).toContain(limit)
  })

  test('no two codes have the same words, but for those that mean the same', () => {
    const texts = everyCode.map((code) => problemText(problem(code), { label: 'X' }, language))
    expect(new Set(texts).size).toBe(everyCode.length - 2)
  })

  test('a problem of the whole form reads well without a label', () => {
    for (const code of everyCode) expect(problemText({ ...problem(code), pointer: '' }, { label: '' }, language)).not.toContain('“”')
  })
})

describe('examples', () => {
  /** The control an example is typed into. */
  const controls: Partial<Record<Field['kind'], string>> = { period: '[to]', duration: '[years]', 'bank-account': '[number]', 'geo-point': '[latitude]' }
  const simple = {
    email: field({ kind: 'email', key: 'a' }),
    phone: field({ kind: 'phone', key: 'a' }),
    url: field({ kind: 'url', key: 'a' }),
    date: field({ kind: 'date', key: 'a' }),
    integer: field({ kind: 'integer', key: 'a' }),
    money: field({ kind: 'money', key: 'a' }),
    percentage: field({ kind: 'percentage', key: 'a', places: 1 }),
    time: field({ kind: 'time', key: 'a' }),
    'date-time': field({ kind: 'date-time', key: 'a' }),
    month: field({ kind: 'month', key: 'a' }),
    period: field({ kind: 'period', key: 'a' }),
    duration: field({ kind: 'duration', key: 'a', units: ['years'] }),
    'bank-account': field({ kind: 'bank-account', key: 'a', options: [{ value: 'a', label: { vi: 'Ngân hàng A' } }] }),
    'geo-point': field({ kind: 'geo-point', key: 'a' }),
    decimal: field({ kind: 'decimal', key: 'a', places: 1 }),
    'enterprise-number': field({ kind: 'enterprise-number', key: 'a' }),
  } satisfies Partial<Record<Field['kind'], Field>>

  test('are there for every kind whose form has to be known', () => {
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(simple).toSorted())
  })

  test.each(Object.values(simple))('of $kind is a right answer as it stands', async (asked) => {
    const form = await loadedForm(definitionWith({ fields: [asked] }))
    const { answers } = parsePost(form, undefined, [[`root[a]${controls[asked.kind] ?? ''}`, examples[asked.kind] ?? '']])
    const wrong = judge(form, answers, judgeContext).problems.filter(({ code }) => code !== 'required')
    expect(answers).toHaveProperty('a')
    expect(wrong).toEqual([])
    for (const code of ['required', 'wrong-type', 'format'] as const) {
      expect(problemText(problem(code), { label: 'X', kind: asked.kind }, 'vi')).toContain(`, ví dụ: ${examples[asked.kind]}.`)
    }
  })

  test('that are a sentence end it', () => {
    const place = { label: 'Lý do', kind: 'long-text', example: 'Chuyển trụ sở chính.' } as const
    expect(problemText(problem('required'), place, 'vi')).toMatch(/, ví dụ: Chuyển trụ sở chính\.$/)
    expect(problemText(problem('required'), place, 'en')).toMatch(/, for example: Chuyển trụ sở chính\.$/)
  })

  test('of the author come before ours', () => {
    const own = field({ kind: 'phone', key: 'a', example: '024 3822 1111' })
    expect(problemText(problem('format'), toProblemPlace(own, [], 'vi'), 'vi')).toMatch(/, ví dụ: 024 3822 1111\.$/)
  })
})

test('the author has the first word', () => {
  const message = { vi: 'Vốn phải từ 2 tỷ đồng.', en: 'At least 2 billion.' }
  expect(problemText({ ...problem('rule'), message }, { label: 'Vốn', kind: 'money' }, 'en')).toBe('At least 2 billion.')
})

test('a missing part of an answer is asked for in its own words', () => {
  const account = field({ kind: 'bank-account', key: 'a', options: [], label: { vi: 'Tài khoản', en: 'Account' } })
  expect(problemText(problem('required'), toProblemPlace(account, ['bank'], 'vi'), 'vi')).toBe('“Tài khoản: Ngân hàng” còn trống. Chọn ngân hàng.')
})

test.each([
  [field({ key: 'a', kind: 'integer', minimum: 1950, maximum: 2100 }), 'không quá 2100.'],
  [field({ key: 'a', kind: 'integer', minimum: 0, maximum: 2100 }), 'không quá 2.100.'],
  [field({ key: 'a', kind: 'decimal', minimum: 1950, maximum: 2100, places: 1 }), 'không quá 2.100.'],
])('the upper limit of %o reads “%s”: years are not grouped', (of, end) => {
  expect(problemText(problem('too-large', { limit: 2100 }), toProblemPlace(of, [], 'vi'), 'vi')).toContain(end)
})
