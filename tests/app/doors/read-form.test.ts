import { existsSync, mkdtempSync, readdirSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { formLimits, FormRefused } from '#app/doors/form-limits.ts'
import { readMultipart } from '#app/doors/read-multipart.server.ts'
import { readUrlEncoded } from '#app/doors/read-url-encoded.server.ts'
import { measured } from '../../support/measured.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
})

const address = 'http://127.0.0.1/drafts/1/a'
const type = 'application/x-www-form-urlencoded'
const encoded = (body: string, most = 1024 * 1024) => readUrlEncoded(new Request(address, { method: 'POST', headers: { 'Content-Type': type }, body }), most)
const multipart = (body: FormData | string, headers: Record<string, string> = {}, files: number = formLimits.files) =>
  readMultipart(new Request(address, { method: 'POST', body, headers }), { bodyBytes: 1024 * 1024, fileBytes: 1000, files, folder })
const boundary = { 'Content-Type': 'multipart/form-data; boundary=xyz' }
const filePart = '--xyz\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF-\r\n'
const nulPart = '--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n\0\r\n'
const openFiles = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').filter((fd) => linkOf(fd).startsWith(folder)).length : 0)
const linkOf = (fd: string) => (existsSync(`/proc/self/fd/${fd}`) ? readlinkSync(`/proc/self/fd/${fd}`) : '')
const fault = (name: string) => expect.objectContaining({ constructor: FormRefused, fault: name })

describe('what is no form is refused with its reason', () => {
  test.each([
    ['a=%00', 'nul'],
    ['a=%ff%fe', 'invalid-utf-8'],
    ['a=%ED%A0%80', 'invalid-utf-8'],
    ['a=%EF%BF%BD', 'invalid-utf-8'],
    ['a=%zz', 'invalid-utf-8'],
    ['%00=a', 'nul'],
  ])('%s', async (body, name) => {
    await expect(encoded(body)).rejects.toEqual(fault(name))
  })

  test('letters with thousands of marks, which would take a minute to put in order', async () => {
    const { ms } = await measured(() => expect(encoded(`a=a${'%CC%81%CC%A3'.repeat(80_000)}`)).rejects.toEqual(fault('too-many-marks')))
    expect(ms).toBeLessThan(2000)
  })

  test('too many controls, too many bytes', async () => {
    await expect(encoded('a=1&'.repeat(formLimits.controls + 1))).rejects.toEqual(fault('too-many-controls'))
    await expect(encoded(`a=${'x'.repeat(2000)}`, 1000)).rejects.toEqual(fault('too-large'))
  })

  test('multipart without an end, without a boundary, with NUL', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=xyz' }
    await expect(multipart('--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', headers)).rejects.toEqual(fault('cut-short'))
    await expect(multipart('--xyz--', { 'Content-Type': 'multipart/form-data' })).rejects.toEqual(fault('not-a-form'))
    const form = new FormData()
    form.append('a', 'x\0')
    await expect(multipart(form)).rejects.toEqual(fault('nul'))
  })

  test('multipart with many large texts, too many files, any file where none is taken, NUL in the name of a file', async () => {
    const texts = new FormData()
    for (let at = 0; at < 20; at++) texts.append('a', 'x'.repeat(100_000))
    await expect(multipart(texts)).rejects.toEqual(fault('too-large'))
    const files = new FormData()
    for (let at = 0; at <= formLimits.files; at++) files.append('a', new Blob(['%PDF-']), 'a.pdf')
    await expect(multipart(files)).rejects.toEqual(fault('too-many-controls'))
    const one = new FormData()
    one.append('a', new Blob(['%PDF-']), 'a.pdf')
    await expect(multipart(one, {}, 0)).rejects.toEqual(fault('too-many-controls'))
    const named = new FormData()
    named.append('a\0', new Blob(['%PDF-']), 'a.pdf')
    await expect(multipart(named)).rejects.toEqual(fault('nul'))
    const inputs = new FormData()
    for (let at = 0; at < 100; at++) inputs.append(`upload:/papers/p${at}`, new Blob([]), '')
    expect([...(await multipart(inputs)).keys()]).toEqual([])
  })

  test('multipart whose last part has a header without an end, at once', async () => {
    const { ms } = await measured(() => expect(multipart(`--xyz\r\nX: ${'y'.repeat(200_000)}\r\n\r\n--xyz--`, boundary)).rejects.toEqual(fault('cut-short')))
    expect(ms).toBeLessThan(1000)
  })

  test.each([
    ['a control', 'Content-Disposition: form-data'],
    ['a file', 'Content-Disposition: form-data; filename="a.pdf"'],
    ['a file by its type', 'Content-Disposition: form-data\r\nContent-Type: application/octet-stream'],
  ])('multipart with %s that has no name', async (_what, header) => {
    await expect(multipart(`--xyz\r\n${header}\r\n\r\nb\r\n--xyz--`, boundary)).rejects.toEqual(fault('not-a-form'))
  })

  test.each([
    ['before', `${filePart}${nulPart}--xyz--`, 'nul'],
    ['after', `${nulPart}${filePart}--xyz--`, 'nul'],
    ['in the middle of', filePart.slice(0, -4), 'cut-short'],
  ])('multipart that is refused %s a file leaves nothing on the disk and nothing open', async (_when, body, name) => {
    const before = openFiles()
    await expect(multipart(body, boundary)).rejects.toEqual(fault(name))
    expect(readdirSync(folder)).toEqual([])
    expect(openFiles()).toBe(before)
  })

  test('multipart with thousands of parts', async () => {
    const form = new FormData()
    for (let at = 0; at <= formLimits.controls; at++) form.append('a', '1')
    await expect(multipart(form)).rejects.toEqual(fault('too-many-controls'))
  })
})

describe('a native post', () => {
  test('keeps order, repeats and the text a person typed, composed', async () => {
    const form = await encoded(`root[a]=${encodeURIComponent('Nguyễn'.normalize('NFD'))}+V%C4%83n&b=1&b=2&c`)
    expect([...form.entries()]).toEqual([['root[a]', 'Nguyễn Văn'], ['b', '1'], ['b', '2'], ['c', '']])
  })

  test('of files leaves them on disk and leaves empty inputs out', async () => {
    const form = new FormData()
    form.append('_revision', '3')
    form.append('upload:/papers/a', new File(['nội dung'], 'Giấy đề nghị.pdf'))
    form.append('upload:/papers/b', new File([], ''))
    const read = await multipart(form)
    const file = read.get('upload:/papers/a')
    expect(file instanceof File && [file.name, await file.text()]).toEqual(['Giấy đề nghị.pdf', 'nội dung'])
    expect(read.has('upload:/papers/b')).toBe(false)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('says of a chosen file that there is nothing in it', async () => {
    const form = new FormData()
    form.append('upload:/papers/a', new File([], 'rỗng.pdf'))
    const file = (await multipart(form)).get('upload:/papers/a')
    expect(file instanceof File && [file.name, file.size]).toEqual(['rỗng.pdf', 0])
    expect(readdirSync(folder)).toEqual([])
  })

  test('with a file over the limit is cut just past it, so that its size tells', async () => {
    const form = new FormData()
    form.append('upload:/papers/a', new File(['x'.repeat(5000)], 'a.pdf'))
    const file = (await multipart(form)).get('upload:/papers/a')
    expect(file instanceof File && file.size).toBe(1001)
  })
})
