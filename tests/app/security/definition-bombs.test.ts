import { describe, expect, test } from 'vitest'
import { readDefinition } from '#app/definition/read-definition.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import { compile } from '#builder/publish/compile.ts'
import { measured, mostBytes, mostMs } from '../../support/measured.ts'
import { permitText } from '../../support/product.ts'

type Json = { [key: string]: unknown }
const permit = (): Json => Object(JSON.parse(permitText))
/** The small procedure with one more page of its form. */
const withFields = (fields: unknown[]): string => withPages([fields])
const withPages = (pages: unknown[][]): string => {
  const definition = permit()
  const form = Object(definition['form'])
  const sections = pages.map((fields, at) => ({ id: `s_page_${at}`, key: `page_${at}`, title: { vi: 'Trang', en: 'Page' }, fields }))
  return JSON.stringify({ ...definition, form: { ...form, sections: [...form.sections, ...sections] } })
}
const field = (at: number | string, other: Json = {}): Json => ({ kind: 'text', id: `fd_bomb_${at}`, key: `bomb_${at}`, label: { vi: 'Bom', en: 'Bomb' }, ...(other['kind'] === undefined && { maxLength: 100 }), ...other })
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const nested = (depth: number, kind: 'group' | 'repeat'): Json => {
  let inner: Json = field('leaf')
  for (let at = 0; at < depth; at++) inner = { ...field(at, { kind }), fields: [inner], ...(kind === 'repeat' && { maxItems: 50 }) }
  return inner
}
const pattern = (regex: string, at: number | string = 1): Json => field(at, { pattern: { regex, sample: 'aaa', message: { vi: 'Sai', en: 'Wrong' } } })
const choices = (count: number): Json => field('choice', { kind: 'single-choice', options: many(count, (at) => ({ value: `v${at}`, label: { vi: `Lựa chọn ${at}`, en: `Option ${at}` } })) })
const nestedText = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`

const bombs: Array<[what: string, text: () => string]> = [
  ['nothing', () => ''],
  ['no JSON', () => 'a definition'],
  ['arrays 100 000 deep', () => nestedText('[', ']', 100_000)],
  ['objects 100 000 deep', () => nestedText('{"a":', '}', 100_000)],
  ['groups 1 000 deep', () => withFields([nested(12, 'group')]).replace('"bomb_leaf"', nestedText('[', ']', 1000))],
  ['groups 12 deep', () => withFields([nested(12, 'group')])],
  ['lists of lists of lists', () => withFields([nested(6, 'repeat')])],
  ['5 000 fields', () => withFields(many(5000, (at) => field(at)))],
  ['5 000 fields, all of the same key', () => withFields(many(5000, () => field('same')))],
  ['600 fields on 6 pages', () => paged(600, (at) => field(at))],
  ['20 000 options', () => withFields([choices(20_000)])],
  ['100 choices of 300 options', () => withFields(many(100, (at) => ({ ...choices(300), ...field(at, { kind: 'single-choice' }) })))],
  ['a text of 1.9 MB', () => withFields([field(1, { label: { vi: 'x'.repeat(1_900_000), en: 'x' } })])],
  ['10 MB', () => ' '.repeat(10_000_000) + permitText],
  ['20 000 things that are wrong', () => withFields(many(4000, () => ({ kind: 'text', a: 1, b: 2, c: 3 })))],
  ['a name twice', () => permitText.replace('"key"', '"key":"x","key"')],
  ['__proto__', () => permitText.replace('{', '{"__proto__":{"polluted":true},')],
  ['constructor', () => permitText.replace('{', '{"constructor":{"prototype":{"polluted":true}},')],
  ['fields named like members of every object', () => withFields(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'].map((key, at) => field(at, { key })))],
  ['NUL', () => permitText.replace('"title"', '"ti\\u0000tle"')],
  ['half a character', () => permitText.replace('"title"', '"ti\\ud800tle"')],
  ['a pattern that tracks back', () => withFields([pattern('^(a+)+$')])],
  ['a pattern that tracks back, hidden', () => withFields(['^(?:a|a?)+$', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$', '^(a|aa)*b$', '^.*.*.*.*.*.*x$', '^(\\w+\\s?)*$', '^(?=(a+))\\1$'].map(pattern))],
  ['a pattern of 100 000 characters', () => withFields([pattern(`^${'a?'.repeat(50_000)}$`)])],
  ['a pattern with a huge count', () => withFields([pattern('^(a{1,30000}){1,30000}$')])],
  ['a $ref that goes in circles', () => permitText.replace('{', '{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},')],
  ['computed values in a circle', () => withFields(many(200, (at) => field(at, { kind: 'computed', expression: `bomb_${(at + 1) % 200}`, type: 'text' })))],
  ['a rule 10 000 brackets deep', () => withFields([field(1, { visibleWhen: `${'('.repeat(10_000)}true${')'.repeat(10_000)}` })])],
  ['a rule of 10 000 terms', () => withFields([field(1, { visibleWhen: Array.from({ length: 10_000 }, () => 'true').join(' && ') })])],
  ['a rule that loops in loops', () => withFields([nested(3, 'repeat'), field(1, { visibleWhen: 'bomb_2.all(a, bomb_2.all(b, bomb_2.all(c, bomb_2.all(d, a == b))))' })])],
  ['a rule with a back-tracking match', () => withFields([field(1), field(2, { visibleWhen: 'bomb_1.matches("^(a+)+$")' })])],
  ['5 000 steps', () => JSON.stringify({ ...permit(), steps: many(5000, (at) => ({ ...Object(Object(permit())['steps'])[0], id: `st_${at}`, key: `s_${at}` })) })],
  ['2 000 transitions in a ring', () => ring(2000)],
]

/** Fields spread over pages of a hundred, the most there may be. */
const paged = (count: number, make: (at: number) => Json): string => withPages(many(Math.ceil(count / 100), (page) => many(Math.min(100, count - page * 100), (at) => make(page * 100 + at))))

/** Steps that lead one to the next and back, each by several ways. */
function ring(count: number): string {
  const definition = permit()
  const [step] = Object(definition['steps'])
  const [move] = Object(definition['transitions'] ?? [Object(step).transitions?.[0] ?? {}])
  const steps = many(count / 10, (at) => ({ ...Object(step), id: `st_${at}`, key: `s_${at}` }))
  const transitions = many(count, (at) => ({ ...Object(move), id: `tr_${at}`, key: `t_${at}`, from: [`s_${at % (count / 10)}`], to: `s_${(at * 7 + 1) % (count / 10)}` }))
  return JSON.stringify({ ...definition, steps, transitions })
}

/** As large and as intricate as a definition may be. */
const largest: Array<[what: string, text: () => string]> = [
  ['590 fields', () => paged(590, (at) => field(at))],
  ['590 fields, 230 of which hang on the one before', () => paged(590, (at) => field(at, at % 100 < 39 && at > 0 ? { visibleWhen: `bomb_${at - 1} == "a"` } : {}))],
  ['230 conditions of 2 000 characters', () => paged(590, (at) => field(at, at % 100 < 39 && at > 0 ? { visibleWhen: many(100, (term) => `bomb_${term % at} == "a"`).join(' || ').slice(0, 1990).replace(/ \|\| [^|]*$/, '') } : {}))],
  ['590 patterns of 300 characters', () => paged(590, (at) => pattern(`^${'a?'.repeat(148)}$`, at))],
  ['590 patterns of many branches', () => paged(590, (at) => pattern(`^(?:${many(40, (branch) => `a{1,${branch + 1}}`).join('|').slice(0, 280)})*$`, at))],
  ['590 patterns that count', () => paged(590, (at) => pattern('^(?:[a-z]{1,1000}[0-9]{1,1000}){1,1000}$', at))],
  ['rows in rows in rows', () => withFields([nested(3, 'repeat')])],
  ['9 choices of 2 000 options', () => withFields(many(9, (at) => ({ ...choices(2000), id: `fd_choice_${at}`, key: `choice_${at}` })))],
]

describe('a definition that is a bomb', () => {
  test.each(bombs)('%s is answered with a reason, soon', async (_what, make) => {
    const text = make()
    readDefinition(permitText)
    const { value, ms, bytes } = await measured(() => readDefinition(text))
    expect(ms).toBeLessThan(mostMs)
    expect(bytes).toBeLessThan(mostBytes)
    expect(isPublishable(value.findings)).toBe(false)
    expect(value.findings.length).toBeLessThan(1000)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

describe('a definition as large as may be', () => {
  test.each(largest)('of %s is checked and compiled, or refused, soon', async (_what, make) => {
    const text = make()
    compile(Object(readDefinition(permitText).definition))
    const read = await measured(() => readDefinition(text))
    expect(read.ms).toBeLessThan(mostMs)
    expect(read.bytes).toBeLessThan(mostBytes)
    const { definition, findings } = read.value
    if (!definition || !isPublishable(findings)) return
    const compiled = await measured(() => compile(definition))
    expect(compiled.ms).toBeLessThan(mostMs)
    expect(compiled.bytes).toBeLessThan(mostBytes)
  })
})
