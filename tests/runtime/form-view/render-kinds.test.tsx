import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FormPage, type FormPageProps } from '#runtime/form-view/render-page.tsx'
import type { Field } from '#schemas/generated/procedure.ts'
import { beforeControl, faultsOf } from './drawn-html.ts'
import { sampleFields, sampleOptionLists, sectionOf } from './sample-section.ts'

/** Questions with controls of their own: files, pictures, long lists, signatures. */
function draw(fields: Field[], props: Partial<FormPageProps> = {}): string {
  return renderToStaticMarkup(
    <FormPage section={sectionOf(fields)} language="vi" optionLists={sampleOptionLists} answers={{}} {...props} />,
  )
}

describe('files', () => {
  const file = { file: 'ab12', name: 'giấy phép.pdf', size: 1_250_000, type: 'application/pdf' }

  test('that are here have a link, a button and travel with the post', () => {
    const html = draw([sampleFields.giay], { answers: { giay: [file] } })
    expect(html).toContain('<a href="/files/ab12">giấy phép.pdf</a>')
    expect(html).toContain('value="remove-file:/giay/0" aria-label="Xóa tệp giấy phép.pdf"')
    expect(html).toContain('name="root[giay][0][file]" value="ab12"')
  })

  test('are no longer asked for when there are enough', () => {
    const html = draw([sampleFields.giay], { answers: { giay: [file, { ...file, file: 'cd' }] } })
    expect(beforeControl(html, 'root.giay')).toContain('disabled=""')
    expect(html).not.toContain('value="upload:/giay"')
  })
})

describe('pictures', () => {
  const picture = { file: 'ab12', name: 'trụ sở.jpg', size: 1_250_000, type: 'image/jpeg' }

  test('can be seen, with words for those who cannot see', () => {
    const html = draw([sampleFields.anh], { answers: { anh: [picture, { ...picture, file: 'cd', type: 'image/heic' }] } })
    expect([...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag)).toEqual(['<img src="/files/ab12" alt="Ảnh đã tải lên: trụ sở.jpg" loading="lazy"/>'])
    expect(html).toContain('name="root[anh][0][file]" value="ab12"')
  })

  test('of a signature travel with it, and give way to a new one', () => {
    const signed = { name: 'An', agreed: true, picture: [picture] }
    const html = draw([sampleFields.chu_ky], { answers: { chu_ky: signed } })
    expect(html).toContain('name="root[chu_ky][picture][0][file]" value="ab12"')
    expect(html).toContain('value="remove-file:/chu_ky/picture/0"')
    expect(html).not.toContain('<canvas')
  })
})

describe('long lists', () => {
  const field: Field = { ...sampleFields.loai, display: 'search' }

  test('are searched by a named button; what is chosen stays at hand', () => {
    const html = draw([field], { searches: { '/loai': 'co phan' }, answers: { loai: 'tnhh' } })
    expect(html).toContain('name="search:/loai"')
    expect(html).toContain('name="_do" value="search:/loai"')
    expect([...html.matchAll(/type="radio"[^>]* value="(\w+)"/g)].map(([, value]) => value)).toEqual(['tnhh', 'cp'])
    expect(html.match(/checked=""/g)).toHaveLength(1)
    expect(faultsOf(html)).toEqual([])
  })

  test('say when nothing fits', () => {
    expect(draw([field], { searches: { '/loai': 'hợp danh' } })).toContain('Không có mục nào khớp với “hợp danh”')
    expect(draw([field], { searches: {} })).not.toMatch(/type="radio"|role="status"/)
  })

  test('are lists to open where nobody answers a search', () => {
    expect(draw([field])).toContain('<select id="root.loai"')
  })
})

describe('signatures', () => {
  test('are typed, with a consent nobody has given before', () => {
    const html = draw([{ ...sampleFields.chu_ky, drawn: false }])
    expect(html).toContain('name="root[chu_ky][name]"')
    expect(html).not.toMatch(/checked|<canvas/)
  })
})
