import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testOperators } from '#builder/rules/query.ts'
import { ruleLabels, type RuleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import { ruleFunctions, ruleMethods } from '#runtime/rules/rule-functions.ts'
import { rulesIn } from '#builder/walk/rules.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

const names: Readonly<Record<string, { vi: string; en?: string }>> = { so: { vi: 'Số', en: 'Number' }, ngay: { vi: 'Ngày', en: 'Day' }, loai: { vi: 'Loại', en: 'Kind' }, ds: { vi: 'Danh sách', en: 'List' }, 'ds.*.ten': { vi: 'Tên', en: 'Name' }, moi: { vi: 'Mới' } }
const labels: RuleLabels = {
  nameOf: (path) => names[path.join('.')],
  optionOf: (path, value) => (path[0] === 'loai' && value === 'x' ? { vi: 'Loại X', en: 'Kind X' } : undefined),
  kindOf: (path) => (path[0] === 'ngay' ? 'date' : path[0] === 'ds' ? 'list' : undefined),
}
const say = (text: string, expected: 'bool' | 'any' = 'bool') => [sentenceOf({ text, expected }, labels, 'vi'), sentenceOf({ text, expected }, labels, 'en')]

describe('a rule in words', () => {
  test.each([
    ["loai == 'x'", '“Loại” là “Loại X”', '“Kind” is “Kind X”'],
    ["loai != 'x'", '“Loại” không phải là “Loại X”', '“Kind” is not “Kind X”'],
    ['so < 5', '“Số” nhỏ hơn 5', '“Number” is less than 5'],
    ['so <= 2000000', '“Số” không quá 2.000.000', '“Number” is at most 2,000,000'],
    ['so > 1.5', '“Số” lớn hơn 1,5', '“Number” is more than 1.5'],
    ['so >= -5', '“Số” từ -5 trở lên', '“Number” is at least -5'],
    ['ngay < today', '“Ngày” trước hôm nay', '“Day” is before today'],
    ['ngay >= date("2026-01-31")', '“Ngày” không trước ngày 31/01/2026', '“Day” is not before 31/01/2026'],
    ['so', '“Số” là có', '“Number” is yes'],
    ['!so', '“Số” là không', '“Number” is no'],
    ["loai in ['x', 'y']", '“Loại” là một trong (“Loại X”, “y”)', '“Kind” is one of (“Kind X”, “y”)'],
    ["!(loai in ['x'])", '“Loại” không thuộc (“Loại X”)', '“Kind” is none of (“Kind X”)'],
    ["'a' in ds", '“Danh sách” có chọn “a”', '“List” includes “a”'],
    ["!('a' in ds)", '“Danh sách” không chọn “a”', '“List” does not include “a”'],
    ['has(so)', 'đã trả lời “Số”', '“Number” is answered'],
    ['!has(so)', 'chưa trả lời “Số”', '“Number” is not answered'],
    ["loai.startsWith('a')", '“Loại” bắt đầu bằng “a”', '“Kind” starts with “a”'],
    ["loai.endsWith('a')", '“Loại” kết thúc bằng “a”', '“Kind” ends with “a”'],
    ["loai.contains('a')", '“Loại” có chứa “a”', '“Kind” contains “a”'],
    ['size(ds) == 2', 'số mục của “Danh sách” là 2', 'the number of items of “List” is 2'],
    ['ageAt(ngay, today) >= 18', 'số tuổi theo “Ngày” tính đến hôm nay từ 18 trở lên', 'the age by “Day” on today is at least 18'],
    ['so == 1 && (has(ngay) || moi)', '“Số” là 1 và (đã trả lời “Ngày” hoặc “Mới” là có)', '“Number” is 1 and (“Day” is answered or “Mới” is yes)'],
    ['!(so == 1 && has(ngay))', 'không đúng là “Số” là 1 và đã trả lời “Ngày”', 'it is not so that “Number” is 1 and “Day” is answered'],
    ["ds.exists(d, d.ten == 'a')", 'có ít nhất một mục của “Danh sách” mà “Tên” là “a”', 'for at least one item of “List” “Name” is “a”'],
    ['la.la == 1', '“la.la” là 1', '“la.la” is 1'],
    ['so ==', '“so ==”', '“so ==”'],
  ])('%s', (text, vi, en) => {
    expect(say(text)).toEqual([vi, en])
  })

  test('a bare name where a value is wanted is just the value', () => {
    expect(say('so', 'any')).toEqual(['“Số”', '“Number”'])
  })

  test('every test of the menus and every function has words of its own in both languages', () => {
    for (const { write } of Object.values(testOperators)) {
      const said = say(write('so', "'v'"))
      expect(said.every((sentence) => !sentence.includes('==') && !sentence.includes('(so'))).toBe(true)
      expect(said[0]).not.toBe(said[1])
    }
    for (const [name] of ruleFunctions) expect(say(`${name}(so, so) == 1`).join(' ')).not.toContain(`${name}(`)
    for (const [name] of ruleMethods) expect(say(`so.${name}('a') == 1`).join(' ')).not.toContain(`.${name}(`)
  })

  test('every rule of the shipped procedures reads without its code', () => {
    for (const file of readdirSync('schemas/procedures')) {
      const definition = JSON.parse(readFileSync(`schemas/procedures/${file}`, 'utf8')) as ProcedureDefinition
      for (const rule of rulesIn(definition)) {
        for (const language of ['vi', 'en'] as const) expect(sentenceOf(rule, ruleLabels(definition, rule), language)).not.toMatch(/==|&&|\|\||!=|undefined/)
      }
    }
  })
})
