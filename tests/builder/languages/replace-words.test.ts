import { expect, test } from 'vitest'
import { replaceWords } from '#builder/languages/replace-words.ts'

const line = (at: string, vi: string, en = '') => ({ at, pointer: at, vi, en, state: 'ok' as const, where: at })
const vi = (find: string, put: string, ...texts: string[]) => replaceWords(texts.map((text, index) => line(`/t${index}`, text)), { language: 'vi', find, put }).map(({ after }) => after)

test('words keep their place in the sentence and their capitals', () => {
  expect(vi('văn bản xác nhận', 'giấy phép', 'Văn bản xác nhận số', 'cấp lại văn bản xác nhận', 'VĂN BẢN XÁC NHẬN', 'Không có')).toEqual(['Giấy phép số', 'cấp lại giấy phép', 'GIẤY PHÉP'])
})

test('signs mean themselves; nothing is looked for without words', () => {
  expect(vi('(a.b)', 'c', 'x (a.b) y', 'x (aXb) y')).toEqual(['x c y'])
  expect(vi('  ', 'c', 'a b')).toEqual([])
})

test('one language at a time', () => {
  expect(replaceWords([line('/t', 'giấy', 'paper')], { language: 'en', find: 'Paper', put: 'licence' })).toEqual([{ line: 1, at: '/t', language: 'en', before: 'paper', after: 'licence' }])
})
