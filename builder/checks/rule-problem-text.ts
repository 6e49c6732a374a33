import type { RuleProblem, RuleProblemCode } from '#runtime/rules/rule-problem.ts'

type Params = RuleProblem['params']
type Sentence = (params: Params) => { vi: string; en: string }

/** What is wrong with a rule, with the part of its text that is meant. */
export function ruleProblemText({ code, params, start, end }: RuleProblem, rule: string): { vi: string; en: string } {
  const part = rule.slice(start, end)
  const shown = part === '' || part === rule || part.length > 80 ? '' : ` “${part}”:`
  const { vi, en } = sentences[code](params)
  return { vi: `Quy tắc, từ ký tự ${start + 1}:${shown} ${vi}`, en: `Rule, from character ${start + 1}:${shown} ${en}` }
}

const meant = ({ suggestion }: Params, vi: boolean): string => (suggestion === undefined ? '' : vi ? ` Có phải “${suggestion}”?` : ` Did you mean “${suggestion}”?`)

const sentences: Readonly<Record<RuleProblemCode, Sentence>> = {
  syntax: () => ({ vi: 'viết sai cú pháp.', en: 'does not parse.' }),
  'too-long': () => ({ vi: 'quá dài, nhiều nhất 2.000 ký tự.', en: 'is too long, at most 2,000 characters.' }),
  'too-deep': () => ({ vi: 'lồng nhau quá sâu.', en: 'is nested too deeply.' }),
  'too-costly': ({ cost, limit }) => ({ vi: `tốn quá nhiều phép tính (${cost}, nhiều nhất ${limit}). Hãy giảm số dòng tối đa hoặc chia nhỏ quy tắc.`, en: `takes too many steps (${cost}, at most ${limit}). Lower the greatest number of rows, or split the rule.` }),
  'unknown-name': (params) => ({ vi: `không có trường hay giá trị nào tên như vậy.${meant(params, true)}`, en: `there is no field or value of this name.${meant(params, false)}` }),
  'unknown-choice': (params) => ({ vi: `không có trong các lựa chọn của trường.${meant(params, true)}`, en: `is not one of the options of the field.${meant(params, false)}` }),
  'unknown-function': (params) => ({ vi: `không có hàm này.${meant(params, true)}`, en: `there is no such function.${meant(params, false)}` }),
  'banned-function': () => ({ vi: 'hàm này không được dùng.', en: 'this function is not allowed.' }),
  'banned-syntax': () => ({ vi: 'cách viết này không được dùng.', en: 'this syntax is not allowed.' }),
  'wrong-type': (params) => ({ vi: `không so sánh hay tính được với kiểu giá trị này${types(params, 'vi')}.`, en: `cannot be compared or computed with this type${types(params, 'en')}.` }),
  'wrong-arguments': () => ({ vi: 'hàm nhận giá trị không đúng số lượng hoặc kiểu.', en: 'the function gets values of the wrong number or type.' }),
  'wrong-result': ({ expected, found }) => ({ vi: `kết quả phải là ${named(expected, 'vi')}, nhưng lại là ${named(found, 'vi')}.${asDate(expected, 'Hãy viết')}`, en: `the result must be ${named(expected, 'en')}, but is ${named(found, 'en')}.${asDate(expected, 'Write')}` }),
  'unguarded-optional': () => ({ vi: 'có thể không có câu trả lời. Hãy viết has(…) && … ở phía trước.', en: 'may be unanswered. Write has(…) && … before it.' }),
  'number-out-of-range': () => ({ vi: 'số quá lớn.', en: 'the number is out of range.' }),
  'invalid-date': () => ({ vi: 'không phải ngày có thật. Hãy viết date("2026-01-31").', en: 'is not a real date. Write date("2026-01-31").' }),
}

type Language = 'vi' | 'en'

function types({ expected, found, left, right }: Params, language: Language): string {
  if (left !== undefined && right !== undefined) return `: ${named(left, language)}, ${named(right, language)}`
  return found === undefined ? '' : `: ${[expected, found].flatMap((type) => (type === undefined ? [] : named(type, language))).join(' ← ')}`
}

/** A type in words, with its name in rules; one without words by its name alone. */
function named(type: string | number | undefined, language: Language): string {
  const words = typeWords[language][String(type)]
  return words === undefined ? String(type) : `${words} (${type})`
}

const typeWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { bool: 'đúng hoặc sai', int: 'số nguyên', double: 'số thập phân', string: 'chữ', date: 'ngày', list: 'danh sách' },
  en: { bool: 'yes or no', int: 'a whole number', double: 'a decimal number', string: 'text', date: 'a day', list: 'a list' },
}

const asDate = (expected: string | number | undefined, write: string): string => (expected === 'date' ? ` ${write} date("2026-01-31").` : '')
