import { describe, expect, test } from 'vitest'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { RegisterState } from '#runtime/ports.ts'
import { judgeContext, loadedForm } from '../support/form-fixture.ts'
import { postalAnswers, postalNumbers, postalProcedure, postalRecord, uploads, type PostalNumber } from '../support/postal-samples.ts'

/** The conditions of the postal procedures, by the numbers of `docs/procedures.md`, judged on sample answers. */
const forms = new Map<string, RuntimeForm>(
  await Promise.all(postalNumbers.map(async (number) => [number, await loadedForm(await postalProcedure(number))] as const)),
)

type Circumstances = { today?: string; state?: RegisterState | 'unknown' }

function judged(number: PostalNumber, other: Answers = {}, { today = '2026-02-10', state = 'in-force' }: Circumstances = {}) {
  const form = forms.get(number)
  if (!form) throw new Error(number)
  return judge(form, postalAnswers(number, other), { ...judgeContext, today, record: postalRecord(number, state) })
}

/** Pointer and kind of all that is wrong; of a rule, the start of its message. */
function problemsOf(...asked: Parameters<typeof judged>): string[] {
  return judged(...asked).problems.map(({ pointer, code, message }) => `${pointer} ${message?.vi.slice(0, 24) ?? code}`)
}
const warningsOf = (...asked: Parameters<typeof judged>) => judged(...asked).warnings.map(({ pointer }) => pointer)

const papersOf = (number: PostalNumber) => Object.keys(Object(postalAnswers(number)['papers']))
const withPapers = (number: PostalNumber, ...more: string[]) => ({ papers: uploads(...papersOf(number), ...more) })

test.each(postalNumbers)('%s accepts right answers', (number) => {
  expect(judged(number).problems).toEqual([])
})

describe('1 · minimum capital by scope', () => {
  test.each([
    ['noi_tinh', 1_999_999_999, ['/von_dieu_le Phạm vi nội tỉnh, liên t']],
    ['noi_tinh', 2_000_000_000, []],
    ['lien_tinh', 1_999_999_999, ['/von_dieu_le Phạm vi nội tỉnh, liên t']],
    ['quoc_te_den', 4_999_999_999, ['/von_dieu_le Phạm vi quốc tế: vốn tối']],
    ['quoc_te_hai_chieu', 5_000_000_000, []],
  ])('%s with %d đồng', (pham_vi, von_dieu_le, expected) => {
    const capital = problemsOf('P1', { pham_vi, von_dieu_le, dia_ban: ['08', '15'] }).filter((problem) => problem.startsWith('/von_dieu_le'))
    expect(capital).toEqual(expected)
  })

  test('a notification asks for no capital', () => {
    const { von_dieu_le: _unused, ...answers } = postalAnswers('P5')
    const form = forms.get('P5')
    expect(form && judge(form, answers, judgeContext).problems).toEqual([])
  })
})

describe('the province is not competent beyond its borders', () => {
  test.each(['P1', 'P5'] as const)('%s for several provinces is sent to the Ministry', (number) => {
    expect(problemsOf(number, { pham_vi: 'lien_tinh', dia_ban: ['08', '15'] })).toEqual(['/pham_vi Sở chỉ có thẩm quyền đối'])
  })

  test.each(['P1', 'P5'] as const)('%s within the province is that province, whatever is sent', (number) => {
    const { problems, answers } = judged(number, { dia_ban: ['08', '15'] })
    expect(problems).toEqual([])
    expect(answers).toMatchObject({ dia_ban_noi_tinh: 'Tỉnh Tuyên Quang' })
    expect(answers).not.toHaveProperty('dia_ban')
  })

  test('only a, b and c are notified together; foreign partners are a warning', () => {
    expect(problemsOf('P5', { hoat_dong: ['a', 'g'], dn_chu_quan: parent })).toContain('/hoat_dong Chỉ các điểm a, b, c đượ')
    expect(warningsOf('P5', { hoat_dong: ['h'] })).toContain('/hoat_dong')
  })
})

describe('2 · papers of a cooperation', () => {
  const partner = (quoc_gia: string) => ({ phuong_thuc: 'hop_tac', doi_tac: [{ ten: 'Công ty Bắc Sông', quoc_gia, cong_doan: 'Phát' }] })

  test.each([
    ['on its own', {}, []],
    ['with a Vietnamese partner', partner('VN'), ['/papers/thoa_thuan_hop_tac required']],
    ['with a foreign partner', partner('LA'), ['/papers/thoa_thuan_hop_tac required', '/papers/hop_phap_hoa_doi_tac required']],
    ['with both', { ...partner('LA'), ...withPapers('P1', 'thoa_thuan_hop_tac', 'hop_phap_hoa_doi_tac') }, []],
    ['without naming the partner', { phuong_thuc: 'hop_tac', ...withPapers('P1', 'thoa_thuan_hop_tac') }, ['/doi_tac required']],
  ])('%s', (_case, other, expected) => {
    expect(problemsOf('P1', other)).toEqual(expected)
  })

  test('a franchise contract may be handed in whatever the way of supply', () => {
    expect(judged('P1', withPapers('P1', 'nhuong_quyen')).answers['papers']).toHaveProperty('nhuong_quyen')
  })

  test('papers of a cooperation given up are left out', () => {
    const { answers } = judged('P1', withPapers('P1', 'thoa_thuan_hop_tac'))
    expect(answers['papers']).not.toHaveProperty('thoa_thuan_hop_tac')
  })
})

test.each([
  ['without losses', { lo_2_nam: false }, []],
  ['with losses', { lo_2_nam: true }, ['/papers/phuong_an_kinh_doanh required']],
  ['with losses and a plan', { lo_2_nam: true, ...withPapers('P3', 'phuong_an_kinh_doanh') }, []],
  ['with changed documents', { co_thay_doi: ['dd', 'g'] }, ['/papers/mau_hop_dong required', '/papers/bang_gia_cuoc required']],
])('3 · re-grant %s', (_case, other, expected) => {
  expect(problemsOf('P3', other)).toEqual(expected)
})

test.each([
  ['P4', 'mat', []],
  ['P4', 'hu_hong', ['/papers/ban_goc required']],
  ['P6', 'mat', []],
  ['P6', 'hu_hong', ['/papers/ban_goc required']],
] as const)('4 · %s, reason %s, asks for the original when damaged', (number, ly_do_cap_lai, expected) => {
  expect(problemsOf(number, { ly_do_cap_lai })).toEqual(expected)
  expect(problemsOf(number, { ly_do_cap_lai, papers: uploads('ban_goc') })).toEqual([])
})

describe('5 · a scope beyond the province needs a new licence', () => {
  const change = (pham_vi_moi: string) => ({ noi_dung: [{ muc: 'pham_vi', pham_vi_moi, noi_dung_cu: 'Nội tỉnh', noi_dung_moi: 'Mở rộng' }] })

  test.each([
    ['lien_tinh', ['/noi_dung Phạm vi này thuộc thẩm q']],
    ['quoc_te_di', ['/noi_dung Phạm vi này thuộc thẩm q']],
    ['noi_tinh', []],
  ])('new scope %s', (scope, expected) => {
    expect(problemsOf('P2', change(scope))).toEqual(expected)
  })
})

describe('what a change says comes from the register and from Part 1', () => {
  const record = { register: 'postal-licence', number: '001/GP-SKHCN', state: 'in-force' as const, values: { so_giay_to: '5000123459', ten_vi: 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ', ndd_ho_ten: 'Nguyễn Thị Hòa', pham_vi: 'Nội tỉnh' } }
  const form = forms.get('P2')
  const asked = (noi_dung: Answers[], other: Answers = {}) => form && judge(form, postalAnswers('P2', { noi_dung, ...other }), { ...judgeContext, today: '2026-02-10', record })

  test('the old name is read from the register; the new one must be another', () => {
    const same = asked([{ muc: 'ten_doanh_nghiep' }])
    expect(same?.answers['noi_dung']).toEqual([{ muc: 'ten_doanh_nghiep', theo_so: record.values.ten_vi }])
    expect(same?.problems.map(({ pointer, message }) => `${pointer} ${message?.vi.slice(0, 18)}`)).toEqual(['/ten_vi Bạn đề nghị đổi tê'])
    expect(asked([{ muc: 'ten_doanh_nghiep' }], { ten_vi: 'CÔNG TY SÔNG LÔ MỚI' })?.problems).toEqual([])
  })

  test('what the register keeps to itself is asked, and a new representative is another person', () => {
    expect(asked([{ muc: 'nguoi_dai_dien' }])?.problems.map(({ pointer }) => pointer)).toEqual(['/noi_dung/0/noi_dung_cu', '/ndd_ho_ten'])
    expect(asked([{ muc: 'nguoi_dai_dien', noi_dung_cu: 'Bà Hòa' }], { ndd_ho_ten: 'Lê Văn An' })?.problems).toEqual([])
  })

  test('of a new row only the item is asked until it is chosen', () => {
    expect(asked([{}])?.problems.map(({ pointer }) => pointer)).toEqual(['/noi_dung/0/muc'])
  })

  test('what Part 1 does not say is asked', () => {
    expect(asked([{ muc: 'tieu_chuan_chat_luong', noi_dung_cu: '05 ngày' }])?.problems.map(({ pointer }) => pointer)).toEqual(['/noi_dung/0/noi_dung_moi'])
  })
})

test('the representative is the contact person where he says so', () => {
  const { problems, answers } = judged('P1', { lh_la_ndd: true })
  expect(problems).toEqual([])
  expect(Object.keys(answers).filter((key) => key.startsWith('lh_'))).toEqual(['lh_la_ndd'])
  expect(problemsOf('P1', { lh_la_ndd: false, lh_ho_ten: '' })).toEqual(['/lh_ho_ten required'])
})

describe('6 · the term of the licence', () => {
  test.each([
    ['2030-01-11', []],
    ['2030-01-12', ['/gp_so']],
    ['2030-02-10', ['/gp_so']],
  ])('re-grant filed on %s warns when fewer than 30 days remain', (today, expected) => {
    expect(judged('P3', {}, { today }).problems).toEqual([])
    expect(warningsOf('P3', {}, { today })).toEqual(expected)
  })

  test('a re-grant after expiry is still received, with a warning', () => {
    expect(judged('P3', {}, { today: '2030-02-11', state: 'expired' }).problems).toEqual([])
    expect(warningsOf('P3', {}, { today: '2030-02-11', state: 'expired' })).toEqual(['/gp_so'])
  })

  test.each(['P2', 'P4'] as const)('%s is refused once the licence has expired', (number) => {
    expect(problemsOf(number, {}, { today: '2030-02-11', state: 'expired' })).toEqual(['/gp_so Giấy phép đã hết hạn, kh'])
  })

  test.each([
    ['P2', 'revoked', '/gp_so record-revoked'],
    ['P3', 'revoked', '/gp_so record-revoked'],
    ['P4', 'unknown', '/gp_so record-unknown'],
    ['P6', 'revoked', '/xn_so record-revoked'],
  ] as const)('%s of a paper that is %s is refused', (number, state, expected) => {
    expect(problemsOf(number, {}, { state })).toContain(expected)
  })

  test.each([
    ['P2', '/gp_so'],
    ['P6', '/xn_so'],
  ] as const)('%s of a paper of another enterprise is refused', (number, at) => {
    expect(problemsOf(number, { so_giay_to: '5000789016' })).toContain(`${at} Giấy tờ này được cấp cho`)
  })
})

describe('papers of a notification by activity', () => {
  const required = (hoat_dong: string[]) =>
    judged('P5', { hoat_dong, papers: {}, pham_vi: 'noi_tinh' }).problems.flatMap(({ pointer }) => (pointer.startsWith('/papers/') ? [pointer.slice(8)] : []))

  test.each([
    [['a'], ['dang_ky_kinh_doanh', 'mau_hop_dong', 'bang_gia_cuoc', 'tieu_chuan_chat_luong', 'gioi_han_boi_thuong']],
    [['dd'], ['dang_ky_kinh_doanh', 'hop_dong_doi_tac', 'hop_phap_hoa_doi_tac']],
    [['g'], ['dang_ky_chi_nhanh', 'giay_phep_chu_quan']],
    [['h'], ['giay_phep_van_phong']],
  ])('%j', (activities, expected) => {
    expect(required(activities)).toEqual(expected)
  })
})

const parent = { ten: 'TỔNG CÔNG TY CHUYỂN PHÁT', so_giay_phep: '346/GP-BTTTT', co_quan_cap: 'Bộ', ngay_cap: '2023-05-10' }
