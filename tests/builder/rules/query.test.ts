import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseQuery, testOperators, writeQuery, type Query, type QueryPart, type Test, type TestOperator } from '#builder/rules/query.ts'
import { readQuery } from '#builder/rules/read-query.ts'
import { readOperand, writeOperand, type Operand } from '#builder/rules/operand.ts'
import { rulesIn } from '#builder/walk/rules.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { newRandom } from '../../support/random/random.ts'
import { randomCondition } from '../../support/random/random-rule.ts'
import { fieldsIn } from '#builder/walk/fields.ts'

const name = fc.stringMatching(/^[a-z][a-z_]{0,8}[a-z]$/).filter((text) => !['in', 'true', 'false', 'null', 'today', 'has', 'as', 'if', 'for', 'let', 'var', 'else', 'loop', 'void', 'break', 'const', 'while', 'return', 'import', 'package', 'function', 'namespace', 'continue'].includes(text))
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('.'))
const subject = fc.oneof({ weight: 4, arbitrary: path }, path.map((of) => `size(${of})`), path.map((of) => `ageAt(${of}, today)`), fc.constant('today'))
const operand: fc.Arbitrary<Operand> = fc.oneof(
  fc.string().map((value): Operand => ({ kind: 'text', value: value })),
  fc.integer({ min: -1_000_000, max: 5_000_000_000 }).map((value): Operand => ({ kind: 'number', value: String(value) })),
  fc.integer({ min: 1, max: 28 }).map((day): Operand => ({ kind: 'date', value: `2026-02-${String(day).padStart(2, '0')}` })),
  fc.boolean().map((value): Operand => ({ kind: 'yes-no', value })),
)
const literal = operand.map(writeOperand)

const overPathOnly: readonly TestOperator[] = ['yes', 'no', 'oneOf', 'noneOf', 'includes', 'excludes', 'answered', 'unanswered', 'startsWith', 'endsWith', 'contains']

const single: fc.Arbitrary<Test> = fc.constantFrom(...(Object.keys(testOperators) as TestOperator[])).chain((operator): fc.Arbitrary<Test> => {
  const field = overPathOnly.includes(operator) ? path : subject
  const { takes } = testOperators[operator]
  if (takes === 'none') return fc.record({ field, operator: fc.constant(operator), value: fc.constant('') })
  if (takes === 'many') return fc.record({ field, operator: fc.constant(operator), value: fc.array(literal, { minLength: 1, maxLength: 4 }) })
  const value = overPathOnly.includes(operator) ? literal : fc.oneof(literal, path, fc.constant('today'))
  return fc.record({ field, operator: fc.constant(operator), value })
})

const { group } = fc.letrec<{ part: QueryPart; group: Query }>((tie) => ({
  part: fc.oneof({ depthSize: 'small' }, single, tie('group')),
  group: fc.record({ combinator: fc.constantFrom('and' as const, 'or' as const), not: fc.option(fc.boolean(), { nil: undefined }), rules: fc.array(tie('part'), { maxLength: 4 }) }),
}))

describe('by choosing and as text', () => {
  test('what is chosen gives a text that reads back as the same', () => {
    fc.assert(
      fc.property(group, (query) => {
        const text = writeQuery(query)
        fc.pre(text.length <= 2_000 && (text === '' || parseRule(text).ok))
        expect(readQuery(text)).toEqual(normaliseQuery(query))
        expect(writeQuery(normaliseQuery(query))).toBe(text)
      }),
      { numRuns: 3_000 },
    )
  })

  test('any text is given back to the letter, or is not read', () => {
    const gallery = JSON.parse(readFileSync('schemas/procedures/gallery.json', 'utf8')) as ProcedureDefinition
    const readable = fieldsIn(gallery).flatMap(({ field, path: around, row }) => (row ? [] : [{ field, path: [...around, field.key].join('.') }]))
    let read = 0
    for (let seed = 0; seed < 3_000; seed++) {
      const random = newRandom(seed)
      const whole = randomCondition(random, readable)
      const at = random.pick(whole.length)
      const text = random.chance(50) ? whole : `${whole.slice(0, at)}${random.oneOf([' ', '(', ')', '!', "'", ''])}${whole.slice(at + random.pick(2))}`
      const query = readQuery(text)
      if (query) read++
      expect(query === undefined || writeQuery(query) === text).toBe(true)
    }
    expect(read).toBeGreaterThan(20)
  })

  test.each([
    'a == 1 || b == 2 && c == 3',
    "a=='x'",
    "a == 'x' ",
    '(a == 1)',
    "l.exists(x, x.y == 'z')",
    'a == b + 1',
    '1 == a',
    'a ? b : c',
    'a in []',
    "a in [b, 'c']",
    'has(a.b) // why',
    "'x'",
    'a &&',
    'date("2026-02-30") == a',
    'a[0] == 1',
    'size(a, b) == 1',
  ])('%s stays text', (text) => {
    expect(readQuery(text)).toBeUndefined()
  })

  test('nearly all conditions of the shipped procedures can be chosen', () => {
    const texts = readdirSync('schemas/procedures').flatMap((file) => rulesIn(JSON.parse(readFileSync(`schemas/procedures/${file}`, 'utf8')) as ProcedureDefinition)).flatMap(({ text, expected }) => (expected === 'bool' ? [text] : []))
    expect(texts.filter((text) => readQuery(text)).length / texts.length).toBeGreaterThan(0.9)
  })

  test('a value reads back from its text', () => {
    fc.assert(fc.property(operand, (value) => {
      expect(readOperand(writeOperand(value))).toEqual(value)
    }))
    expect(writeOperand({ kind: 'number', value: 'x' })).toBe('')
    expect(readOperand('a.b')).toEqual({ kind: 'name', value: 'a.b' })
    expect(readOperand('a +')).toBeUndefined()
  })
})
