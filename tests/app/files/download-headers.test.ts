import { describe, expect, test } from 'vitest'
import { downloadHeaders, safeFileName } from '#app/files/download-headers.ts'

describe('names of files', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\mai\\don.pdf', 'don.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['..', 'tep'],
    ['', 'tep'],
    ['don\u202Efdp.exe', 'donfdp.exe'],
  ])('%j is kept as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  test('a long name keeps its ending', () => {
    expect(safeFileName(`${'đ'.repeat(300)}.pdf`)).toMatch(/^đ{146}\.pdf$/)
  })
})

test('an upload is saved, never shown inside the site', () => {
  const headers = downloadHeaders({ name: 'Đơn "xin" cấp.html', type: 'text/html', size: 3 })
  expect(headers['Content-Disposition']).toBe(`attachment; filename="Don xin cap.html"; filename*=UTF-8''%C4%90%C6%A1n%20xin%20c%E1%BA%A5p.html`)
  expect(headers).toMatchObject({ 'Content-Security-Policy': "sandbox; default-src 'none'" })
})
