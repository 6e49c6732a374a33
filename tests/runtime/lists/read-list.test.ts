import { describe, expect, test } from 'vitest'
import { printEntry } from '#runtime/fields/list-choice.ts'
import { loadLists, toLoadedList } from '#runtime/lists/loaded-list.ts'
import { readList, toListCsv } from '#runtime/lists/read-list.ts'
import { cpuTime } from '../../support/cpu-time.ts'

const linesOf = (csv: string) => readList(csv).problems.map(({ line, code }) => `${line} ${code}`)

describe('the CSV of a list', () => {
  test.each([
    ['commas', 'code,name\n01,Hà Nội\n'],
    ['semicolons and a BOM', '\ufeffcode;name\r\n01;Hà Nội\r\n'],
    ['tabs, in Vietnamese, out of order', 'Tên\tMã\nHà Nội\t01'],
    ['quotes and blank lines', 'code,name\n\n"01","Hà Nội"\n\n'],
    ['decomposed marks and loose spaces', `code,name\n 01 ,  ${'Hà  Nội'.normalize('NFD')} `],
  ])('is read with %s', (_what, csv) => expect(readList(csv)).toEqual({ entries: [{ code: '01', name: { vi: 'Hà Nội' } }], problems: [] }))

  test('takes commas, quotes and line ends inside quotes', () => {
    expect(readList('code,name\na,"Thuốc lá, ""xì gà""\nvà khác"\nb,B\n').entries).toEqual([{ code: 'a', name: { vi: 'Thuốc lá, "xì gà" và khác' } }, { code: 'b', name: { vi: 'B' } }])
  })

  test.each([
    ['', ['1 no-rows']],
    ['code,name\n', ['1 no-rows']],
    ['ma so,ten goi\n1,2', ['1 no-column', '1 no-column', '1 unknown-column', '1 unknown-column']],
    ['code,name,name\n1,2,3', ['1 repeated-column']],
    ['code,name\n01,"Hà Nội\n02,Huế\n', ['2 open-quote']],
    ['code,name\n01,Hà Nội,thừa\n\n02\n', ['2 cell-count', '4 cell-count', '4 no-name']],
    ['code,name\n,Hà Nội\n', ['2 no-code']],
    ['code,name\na,"x\ny"\na,z\n', ['4 duplicate-code']],
    ['code,name,parent\na,A,b\nb,B,c\n', ['3 unknown-parent']],
    ['code,name,parent\na,A,b\nb,B,a\n', ['2 circular', '3 circular']],
    ['code,name,parent\na,A,a\n', ['2 circular']],
    [`code,name,parent\n${'abcdefg'.split('').map((code, index) => `${code},X,${'abcdefg'[index - 1] ?? ''}`).join('\n')}`, ['8 too-deep']],
    [`code,name\n${'x'.repeat(101)},X\n`, ['2 too-long']],
  ])('%j is refused with its lines', (csv, lines) => expect(linesOf(csv)).toEqual(lines))

  test('may have 20 000 entries and not one more, and is read in a moment', () => {
    const of = (count: number) => `code,name,parent\n${Array.from({ length: count }, (_, index) => `c${index},Mục số ${index},${index < 100 ? '' : `c${index % 100}`}`).join('\n')}`
    expect(cpuTime(() => expect(readList(of(20_000))).toMatchObject({ problems: [] }))).toBeLessThan(2_000)
    expect(linesOf(of(20_001))).toEqual(['20002 too-many'])
  })

  test('is written as it was read', () => {
    const csv = 'code,name,name_en,parent\n01,"Hà Nội, thủ đô",Hanoi,\n0101,Ba Đình,,01\n'
    expect(toListCsv(readList(csv).entries)).toBe(csv)
    expect(toListCsv(readList('name;code\nHuế;46').entries)).toBe('code,name\n46,Huế\n')
  })
})

describe('a list', () => {
  const csv = 'code,name,parent\n01,Hà Nội,\n0101,Hoàn Kiếm,01\n0102,Ba Đình,01\n02,Ba Vì,\n0201,Phường Hà Nội,02\n'
  const list = toLoadedList(readList(csv).entries)
  const codes = (entries: ReadonlyArray<{ code: string }>) => entries.map(({ code }) => code)

  test('offers a level, what has nothing below it, and what is below an entry', () => {
    expect([{ level: 1 }, {}, { within: '01' }, { level: 1, within: '01' }, { within: 'x' }].map((wanted) => codes(list.offered(wanted)))).toEqual([['01', '02'], ['0101', '0102', '0201'], ['0101', '0102'], [], []])
    expect([list.offers('0101', { within: '01' }), list.offers('0101', { within: '02' }), list.offers('01', {}), list.offers('x', {})]).toEqual([true, false, false, false])
  })

  test('finds words in any order, without marks, in the names above too, own names first', () => {
    expect(codes(list.search(list.offered({}), 'ha noi'))).toEqual(['0201', '0101', '0102'])
    expect(codes(list.search(list.offered({}), 'NOI dinh'))).toEqual(['0102'])
    expect([list.search(list.offered({}), '  '), list.search(list.offered({}), 'sao hoả')]).toEqual([[], []])
  })

  test('gives the code with a name that reads like the one beside it, and with no other', () => {
    const twins = toLoadedList(readList('code,name,parent\nA,Xã Ấm,\nB,Xã Lạnh,\na1,Thôn Đồng,A\na2,Thôn Đồng,A\na3,Thôn Đông,A\nb1,Thôn Đồng,B\n').entries)
    const print = (code: string, within?: string) => printEntry(twins, code, { field: { within }, language: 'vi' })
    expect(['a1', 'a2', 'a3', 'b1'].map((code) => print(code, 'xa'))).toEqual(['Thôn Đồng (a1)', 'Thôn Đồng (a2)', 'Thôn Đông', 'Thôn Đồng'])
    expect([print('a1'), print('b1'), print('x')]).toEqual(['Thôn Đồng (a1), Xã Ấm', 'Thôn Đồng, Xã Lạnh', undefined])
  })

  test('is made once for a version, and comes to an end even where it should not have been published', () => {
    const lists = [{ id: 'l', key: 'k', title: { vi: 'K' }, csv: 'code,name,parent\na,A,b\nb,B,a\n' }]
    expect(loadLists(lists).get('k')).toBe(loadLists(lists).get('k'))
    expect(codes(loadLists(lists).get('k')?.wayUp('a') ?? [])).toHaveLength(6)
  })
})
