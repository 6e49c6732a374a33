import { expect, test } from 'vitest'
import { matchOptions } from '#runtime/forms/match-options.ts'

const option = (value: string, vi: string, en?: string) => ({ value, label: { vi, ...(en && { en }) } })
const countries = [option('jp', 'Nhật Bản', 'Japan'), option('de', 'Đức', 'Germany'), option('dk', 'Đan Mạch', 'Denmark')]
const valuesOf = (query: string, language: 'vi' | 'en' = 'vi') => matchOptions(countries, query, language).shown.map(({ value }) => value)

test('nothing is shown while nothing is looked for, or where nothing fits', () => {
  expect([valuesOf(''), valuesOf('  '), valuesOf('Pháp'), valuesOf('nhật đan')]).toEqual([[], [], [], []])
})

test('case and marks do not matter, words come in any order', () => {
  expect([valuesOf('nhat'), valuesOf('BẢN NHẬT'), valuesOf('đ'), valuesOf('JP')]).toEqual([['jp'], ['jp'], ['de', 'dk'], ['jp']])
})

test('labels are those of the reader', () => {
  expect([valuesOf('german', 'en'), valuesOf('german')]).toEqual([['de'], []])
})

test('long results are cut, and say by how much', () => {
  const many = Array.from({ length: 2000 }, (_, index) => option(`v${index}`, `Mục ${index}`))
  expect(matchOptions(many, 'muc', 'vi')).toMatchObject({ shown: { length: 20 }, more: 1980 })
})
