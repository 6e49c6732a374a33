import { expect, test } from 'vitest'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

test('marks, case and đ make no difference', () => {
  expect(foldVietnamese('Nguyễn Thị ĐÀO – Đường Lê Lợi')).toBe('nguyen thi dao – duong le loi')
})

test('both ways of placing a tone are one', () => {
  expect(foldVietnamese('hoà bình')).toBe(foldVietnamese('hòa bình'))
  expect(foldVietnamese('thuỷ')).toBe(foldVietnamese('thủy'))
})

test('composed and decomposed input are one', () => {
  expect(foldVietnamese('Trường Sơn'.normalize('NFD'))).toBe(foldVietnamese('Trường Sơn'.normalize('NFC')))
})

test('spaces are run together', () => {
  expect(foldVietnamese('  Công ty \t Bưu chính\n')).toBe('cong ty buu chinh')
})
