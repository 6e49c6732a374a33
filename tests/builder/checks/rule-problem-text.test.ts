import { expect, test } from 'vitest'
import { ruleProblemText } from '#builder/checks/rule-problem-text.ts'
import type { RuleProblem } from '#runtime/rules/rule-problem.ts'

const rule = 'so_lao_dong > ba'
const problem = (code: RuleProblem['code'], params: RuleProblem['params']): RuleProblem => ({ code, params, start: 0, end: rule.length })

test.each<[RuleProblem['code'], RuleProblem['params'], string, string]>([
  ['wrong-result', { expected: 'bool', found: 'int' }, 'kết quả phải là đúng hoặc sai (bool), nhưng lại là số nguyên (int).', 'the result must be yes or no (bool), but is a whole number (int).'],
  ['wrong-result', { expected: 'date', found: 'int' }, 'là ngày (date), nhưng lại là số nguyên (int). Hãy viết date("2026-01-31").', 'a day (date), but is a whole number (int). Write date("2026-01-31").'],
  ['wrong-type', { left: 'int', right: 'string' }, 'kiểu giá trị này: số nguyên (int), chữ (string).', 'this type: a whole number (int), text (string).'],
  ['wrong-type', {}, 'kiểu giá trị này.', 'this type.'],
  ['wrong-result', { expected: 'bool', found: 'map<string, int>' }, 'nhưng lại là map<string, int>.', 'but is map<string, int>.'],
])('%s %j names types in words', (code, params, vi, en) => {
  const text = ruleProblemText(problem(code, params), rule)
  expect([text.vi.endsWith(vi), text.en.endsWith(en)]).toEqual([true, true])
})
