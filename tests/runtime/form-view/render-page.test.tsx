import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { toAreas } from '#runtime/fields/areas.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import { FormPage, type FormPageProps } from '#runtime/form-view/render-page.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { attributesOf, beforeControl, faultsOf } from './drawn-html.ts'
import { sampleFields, sampleOptionLists, sectionOf } from './sample-section.ts'

const everyField: Field[] = Object.values(sampleFields)

function draw(fields: Field[], props: Partial<FormPageProps> = {}): string {
  return renderToStaticMarkup(
    <FormPage section={sectionOf(fields)} language="vi" optionLists={sampleOptionLists} answers={{}} {...props} />,
  )
}

function verdictOf(part: Partial<Verdict>): Verdict {
  return { answers: {}, problems: [], warnings: [], hidden: [], required: [], ...part }
}

function problem(pointer: string, code: AnswerProblem['code'] = 'required', params: AnswerProblem['params'] = {}): AnswerProblem {
  return { pointer, code, params }
}

const missing = everyField.filter(isAsked).map(({ key }) => problem(`/${key}`))

describe('every page', () => {
  test.each(['vi', 'en'] as const)('holds together in %s, with and without problems', (language) => {
    expect(faultsOf(draw(everyField, { language }))).toEqual([])
    expect(faultsOf(draw(everyField, { language, problems: missing }))).toEqual([])
  })

  test('has the safe button first, for the Enter key', () => {
    expect(/<button[^>]*>/.exec(draw(everyField))?.[0]).toBe('<button name="_do" value="continue" hidden="">')
  })

  test('posts by bracket names', () => {
    const html = draw(everyField, { answers: { nhan_su: [{ ho_ten: 'An' }] } })
    expect(attributesOf(html, 'name')).toEqual(
      expect.arrayContaining(['root[ten]', 'root[dia_chi][street]', 'root[dai_dien][ho_ten]', 'root[nhan_su][0][ho_ten]', 'root[hoat_dong][]']),
    )
  })

  test('says in Vietnamese what has no English text, and says so', () => {
    const { label, ...rest } = sampleFields.ghi_chu
    const html = draw([{ ...rest, label: { vi: label.vi } }], { language: 'en' })
    expect(html).toContain('<label for="root.ghi_chu" lang="vi">Ghi chú')
  })
})

describe('weight', () => {
  test('thirty fields are at most 3 kB gzipped', () => {
    // A matrix and a signature are several questions in one.
    const leaves = everyField.filter((one) => isAsked(one) && !['group', 'repeat', 'matrix', 'signature'].includes(one.kind))
    const thirty = Array.from({ length: 30 }, (_, index) => leaves[index % leaves.length]).flatMap((field, index) => (field ? [{ ...field, key: `${field.key}_${index}` }] : []))
    expect(gzipSync(draw(thirty)).length).toBeLessThan(3_000)
  })
})

describe('problems', () => {
  test.each(everyField.filter(isAsked))('of $kind stand before the control and are linked', ({ key, kind }) => {
    const html = draw(everyField, { problems: [problem(`/${key}`)] })
    expect(html).toContain(`<a href="#root.${key}">`)
    expect(html).toContain(`id="root.${key}:e"`)
    const atControl = ['address', 'group', 'repeat', 'period', 'duration', 'matrix', 'bank-account', 'geo-point', 'signature'].includes(kind)
    expect(html.indexOf(`id="root.${key}:e"`) < html.indexOf(` id="root.${key}"`) || atControl).toBe(true)
  })

  test('mark the control as invalid', () => {
    expect(beforeControl(draw([sampleFields.ten], { problems: [problem('/ten')] }), 'root.ten')).toContain('aria-invalid="true"')
    expect(draw([sampleFields.pham_vi], { problems: [problem('/pham_vi')] })).toContain('role="radiogroup" aria-invalid="true"')
    expect(draw([sampleFields.ten])).not.toContain('aria-invalid')
  })

  test('of rows and of parts of an address link to the very control', () => {
    const html = draw(everyField, { problems: [problem('/nhan_su/0/ho_ten'), problem('/dia_chi/commune')], answers: { nhan_su: [{}] } })
    expect(html).toContain('href="#root.nhan_su.0.ho_ten"')
    expect(html).toContain('href="#root.dia_chi.commune"')
    expect(html).toContain('“Địa chỉ trụ sở: Xã, phường, đặc khu” còn trống. Nhập xã, phường.')
  })

  test('of parts name the part, in words that say what to do', () => {
    const parts = [problem('/thoi_gian/from'), problem('/thoi_gian/to', 'period-order', { limit: '2026-02-05' }), problem('/danh_gia/gia'), problem('/tai_khoan/bank'), problem('/vi_tri/latitude', 'too-small', { limit: 8 })]
    const html = draw(everyField, { problems: parts })
    expect(faultsOf(html)).toEqual([])
    expect([...html.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, target, text]) => `${target} ${text}`)).toEqual([
      'root.thoi_gian.from “Thời gian tổ chức: Từ ngày” còn trống. Nhập ngày bắt đầu.',
      'root.thoi_gian.to “Thời gian tổ chức: Đến ngày” trước ngày bắt đầu. Nhập từ 05/02/2026 trở đi, hoặc sửa ngày bắt đầu.',
      'root.danh_gia.gia “Đánh giá: Giá cước” còn trống. Chọn câu trả lời cho “Giá cước”.',
      'root.tai_khoan.bank “Tài khoản nhận tiền: Ngân hàng” còn trống. Chọn ngân hàng.',
      'root.vi_tri.latitude “Vị trí bưu cục: Vĩ độ” nhỏ hơn mức cho phép. Nhập số từ 8 trở lên.',
    ])
  })

  test('are listed in the order of the questions', () => {
    const html = draw(everyField, { problems: [problem('/von'), problem('/ten')] })
    expect(attributesOf(html, 'href').filter((href) => href.startsWith('#'))).toEqual(['#root.ten', '#root.von'])
  })

  test('in rows name their row, and are listed row by row', () => {
    const [outer, inner, deep] = [problem('/nhan_su/1/ho_ten'), problem('/nhan_su/0/chuc_vu'), problem('/nhan_su/0/ho_ten')]
    const html = draw(everyField, { problems: [outer, problem('/nhan_su', 'too-few', { limit: 3 }), inner, deep], answers: { nhan_su: [{}, {}] } })
    const told = [...html.matchAll(/<li><a href="#root\.([^"]*)">([^<]*?):? “/g)].map(([, at, rows]) => `${at} ${rows}`)
    expect(told).toEqual(['nhan_su.0.ho_ten Nhân sự 1', 'nhan_su.0.chuc_vu Nhân sự 1', 'nhan_su.1.ho_ten Nhân sự 2'])
    expect(html).toContain('<li><a href="#root.nhan_su">“')
  })

  test('of other pages are not told here; those of the whole form are told without a link', () => {
    const message = { vi: 'Tổng vốn góp phải bằng vốn điều lệ.' }
    const html = draw([sampleFields.ten], { problems: [problem('/elsewhere'), { ...problem('', 'rule'), message }] })
    expect(html).toContain('<li>Tổng vốn góp phải bằng vốn điều lệ.</li>')
    expect(html.match(/<li>/g)).toHaveLength(1)
  })

  test('have a summary that waits hidden while there are none', () => {
    expect(draw([sampleFields.ten])).toMatch(/id="errors" role="alert"[^>]* hidden=""/)
    expect(draw([sampleFields.ten], { problems: [problem('/ten')] })).not.toMatch(/id="errors" role="alert"[^>]* hidden=""/)
  })
})

describe('what does not apply', () => {
  test('is in the page, hidden, with its control enabled', () => {
    const html = draw(everyField, { verdict: verdictOf({ hidden: ['/von', '/nhan_su/0/chuc_vu'] }), answers: { nhan_su: [{}] } })
    expect(beforeControl(html, 'root.von')).toMatch(/^<div class="field" hidden="">/)
    expect(beforeControl(html, 'root.von')).not.toContain('disabled')
    expect(beforeControl(html, 'root.nhan_su.0.chuc_vu')).toMatch(/^<div class="field" hidden="">/)
  })

  test('is hidden in a blank row until its condition holds', () => {
    expect(beforeControl(draw([sampleFields.nhan_su]), 'root.nhan_su.#.chuc_vu')).toMatch(/^<div class="field" hidden="">/)
  })
})

describe('guidance', () => {
  test('is a heading with what there is to read, and nothing to answer', () => {
    const html = draw([sampleFields.huong_dan], { language: 'en' })
    expect(html).toContain('<h2 id="root.huong_dan">Before you start</h2><p>Have the licence at hand.</p><ol><li>Scan it</li></ol>')
    expect(html).toContain('<a href="https://dvc.example/huong-dan" rel="noreferrer">Read more</a>')
    expect(html).not.toMatch(/name="root|optional/)
  })

  test('is hidden like a question while it does not apply', () => {
    expect(draw([sampleFields.huong_dan], { verdict: verdictOf({ hidden: ['/huong_dan'] }) })).toContain('<section class="field guidance" hidden=""')
  })

  test('constants are not on the page', () => {
    expect(draw([sampleFields.ma_mau])).not.toContain('ma_mau')
  })
})

describe('optional questions', () => {
  test('say so in words; those that must be answered say nothing', () => {
    const html = draw([sampleFields.ghi_chu, sampleFields.ten])
    expect(html).toContain('Ghi chú<span class="optional"> (không bắt buộc)</span>')
    expect(html).not.toContain('Tên doanh nghiệp<span')
  })

  test('keep the words at hand where a rule decides', () => {
    const field: Field = { ...sampleFields.ghi_chu, requiredWhen: 'von > 5' }
    expect(draw([field])).toContain('<span class="optional"> (không bắt buộc)</span>')
    expect(draw([field], { verdict: verdictOf({ required: ['/ghi_chu'] }) })).toContain('<span class="optional" hidden="">')
  })
})

describe('answers', () => {
  const answers: Answers = {
    ten: 'Bưu chính "Á Đông" <Hà Nội>', von: 10_750_000, ty_le: 1.5, ngay: '2026-02-05', co_vdt: false, cam_ket: true,
    pham_vi: 'lien_tinh', loai: 'cp', hoat_dong: ['dd'], tong: 21_500_000,
  }

  test('stand in their controls the Vietnamese way', () => {
    const html = draw(everyField, { answers })
    expect(html).toContain('value="Bưu chính &quot;Á Đông&quot; &lt;Hà Nội&gt;"')
    expect(beforeControl(html, 'root.von')).toContain('value="10.750.000"')
    expect(beforeControl(html, 'root.ty_le')).toContain('value="1,5"')
    expect(html).toContain('21.500.000 đồng</output>')
  })

  test('choose what was chosen', () => {
    const html = draw(everyField, { answers })
    expect(html).toMatch(/name="root\[co_vdt\]" checked="" value="false"|name="root\[co_vdt\]" value="false" checked=""/)
    expect(html).toContain('<option value="cp" selected="">')
    expect(html.match(/checked=""/g)).toHaveLength(4)
  })

  test('a declaration is never ticked for the person', () => {
    expect(draw([sampleFields.cam_ket])).not.toContain('checked')
  })

  test('that are no valid answer are shown as they were typed', () => {
    const html = draw(everyField, { answers: { von: 'hai tỷ', ngay: 'hôm qua', nhan_su: 'x', dai_dien: 3, giay: 'y', dia_chi: [] } })
    expect(beforeControl(html, 'root.von')).toContain('value="hai tỷ"')
    expect(beforeControl(html, 'root.ngay')).toContain('type="text" value="hôm qua"')
  })
})

describe('addresses', () => {
  const areas = toAreas({
    format: 'motcua/areas@1', inForceOn: '2025-07-01', note: { vi: '-' },
    provinces: [
      { code: '01', name: 'Hà Nội', complete: true, communes: [{ code: '00004', name: 'Phường Ba Đình' }] },
      { code: '38', name: 'Thanh Hóa', complete: false, communes: [{ code: '14758', name: 'Phường Hạc Thành' }] },
    ],
  })

  test('offer the communes of the chosen province', () => {
    const html = draw([sampleFields.dia_chi], { areas, answers: { dia_chi: { province: '01', commune: '00004' } } })
    expect(html).toContain('<option value="00004" selected="">Phường Ba Đình</option>')
    expect(html).toContain('value="communes:/dia_chi"')
  })

  test('let a commune be typed where the list has gaps', () => {
    const html = draw([sampleFields.dia_chi], { areas, answers: { dia_chi: { province: '38', commune: 'Xã Mới' } } })
    expect(html).toContain('list="root.dia_chi.commune:l" value="Xã Mới"')
    expect(faultsOf(html)).toEqual([])
  })
})

describe('answers of several parts', () => {
  test('stand in a control each, as typed where they cannot be read', () => {
    const html = draw(everyField, { answers: { thoi_gian: { from: '2026-02-05', to: 'mai' }, thoi_han: { years: 2, months: 0 }, tai_khoan: { bank: 'agribank' }, vi_tri: { latitude: 21.5 }, danh_gia: { gia: 'kem' } } })
    expect(html).toMatch(/name="root\[thoi_gian\]\[from\]" type="date"[^>]* value="2026-02-05"/)
    expect(html).toMatch(/name="root\[thoi_gian\]\[to\]" type="text" value="mai"/)
    expect(html).toMatch(/name="root\[thoi_han\]\[years\]"[^>]* value="2"/)
    expect(html).toContain('<option value="agribank" selected="">')
    expect(html).toMatch(/name="root\[vi_tri\]\[latitude\]"[^>]* value="21.5"/)
    expect(html).toMatch(/name="root\[danh_gia\]\[gia\]"[^>]* (?:checked="" value="kem"|value="kem" checked="")/)
  })
})

describe('rows', () => {
  test('have as many blanks as they must, buttons that fit their place, and a template', () => {
    const html = draw([sampleFields.nhan_su], { answers: { nhan_su: [{ ho_ten: 'An' }, { ho_ten: 'Bình' }] } })
    expect(html).toMatch(/value="up:\/nhan_su\/0"[^>]* hidden=""/)
    expect(html).toMatch(/value="down:\/nhan_su\/1"[^>]* hidden=""/)
    expect(html).toContain('value="remove:/nhan_su/1" aria-label="Xóa Nhân sự 2"')
    expect(html).toContain('<template><fieldset class="row" id="root.nhan_su.#"')
    expect(draw([sampleFields.nhan_su])).toContain('id="root.nhan_su.0"')
  })

  test('stop at their limit', () => {
    expect(draw([sampleFields.nhan_su], { answers: { nhan_su: [{}, {}, {}] } })).toMatch(/value="add:\/nhan_su"[^>]* hidden=""/)
  })
})
