import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnswersView, type AnsweredSection } from '#runtime/form-view/answers-view.tsx'
import { faultsOf } from './drawn-html.ts'

const file = { file: 'ab', name: 'giấy.pdf', size: 1_500_000, type: 'application/pdf' }
const sections: AnsweredSection[] = [
  { key: 'phan_1', title: 'Thông tin chung', rows: [
    { label: 'Tên', text: 'Á Đông', pointer: '/ten' },
    { label: 'Ghi chú', text: '', pointer: '/ghi_chu' },
    { label: 'Bản sao', text: 'giấy.pdf', pointer: '/giay', files: [file] },
  ] },
]

test('reads as it was asked, and offers no change where there is none', () => {
  const html = renderToStaticMarkup(<AnswersView sections={sections} language="vi" />)
  expect(faultsOf(html)).toEqual([])
  expect(html).toContain('<dt>Tên</dt><dd>Á Đông</dd>')
  expect(html).toContain('Chưa trả lời')
  expect(html).toContain('giấy.pdf <small>1,5 MB</small>')
  expect(html).not.toContain('<a ')
})

test('puts groups and rows under headings of their own', () => {
  const rows = [
    { label: 'Tên', text: 'A', pointer: '/ten', depth: 0 },
    { label: 'Nhân sự 1', text: '', pointer: '/ns/0', depth: 0, heading: true } as const,
    { label: 'Họ và tên', text: 'An', pointer: '/ns/0/ten', depth: 1 },
    { label: 'Ghi chú', text: 'x', pointer: '/ghi_chu', depth: 0 },
  ]
  const html = renderToStaticMarkup(<AnswersView sections={[{ key: 'a', title: 'A', rows }]} language="vi" />)
  expect(html).toContain('<h3 class="part">Nhân sự 1</h3><dl><div><dt>Họ và tên</dt><dd>An</dd></div></dl><dl><div><dt>Ghi chú</dt>')
})

test('links to the page that changes it, named for those who hear it', () => {
  const html = renderToStaticMarkup(
    <AnswersView sections={sections} language="vi" changeHref={(key) => `/drafts/1/${key}`} fileHref={(hash) => `/files/${hash}`} />,
  )
  expect(html).toContain('<a href="/drafts/1/phan_1">Sửa<span class="visually-hidden"> Thông tin chung</span></a>')
  expect(html).toContain('<a href="/files/ab">giấy.pdf</a>')
})
