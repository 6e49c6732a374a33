import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { motcua, type Said } from '../../support/motcua.ts'
import { permitAnswers } from '../../support/product.ts'

const permit = 'tests/fixtures/procedures/permit.json'
const permitText = readFileSync(permit, 'utf8')

describe('wrong use ends with 2 and a sentence', () => {
  test.each([
    [['nothing']],
    [['check']],
    [['check', '/nowhere.json']],
    [['validate', permit]],
    [['check', '/tmp']],
    [['check', permit, '--jsn']],
    [['check', permit, permit]],
    [['check', permit, '--language', 'fr']],
    [['check', permit, '--language']],
    [['check', permit, '--json', '--json']],
    [['validate', permit, '--answer', '-']],
    [['validate', permit, '--answers', '-', '--form', 'nothing']],
  ])('%j', async (args) => {
    const { code, err, out } = await motcua(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('is JSON when JSON is asked for', async () => {
    const { err } = await motcua(['check', '/nowhere.json', '--json'])
    expect(JSON.parse(err)).toEqual({ error: '/nowhere.json cannot be read' })
  })
})

describe('answers that are no answers', () => {
  test.each([
    ['{\n  "a": 1,\n}', '', 'syntax', /dòng 3, cột 1.*Hãy xem lại/],
    ['{"a":1,"a":2}', '', 'duplicate-name', /dòng 1, cột 8.*Hãy bỏ/],
    ['[]', '', 'wrong-type', /đối tượng JSON/],
    ['{"a":[{"b/c":null}]}', '/a/0/b~1c', 'null', /Hãy bỏ hẳn/],
  ])('%s', async (input, pointer, code, message) => {
    const { out } = await motcua(['validate', permit, '--answers', '-', '--json'], { input })
    expect(JSON.parse(out)).toEqual({ valid: false, errors: [{ pointer, code, message: expect.stringMatching(message) }] })
  })
})

describe('check', () => {
  test.each([
    ['a text that is no JSON', '{', 'json-syntax'],
    ['another document', '{"a":1}', 'schema-required'],
    ['a name given twice', permitText.replace('"key"', '"key": "x", "key"'), 'json-duplicate-name'],
    ['an unknown member', permitText.replace('"format"', '"format2": 1, "format"'), 'schema-additionalProperties'],
    ['an unknown kind of field', permitText.replace('"kind": "text"', '"kind": "texts"'), 'schema-discriminator'],
  ])('finds %s', async (_what, input, found) => {
    const { code, out } = await motcua(['check', '-', '--json'], { input })
    expect(code).toBe(1)
    expect(JSON.parse(out).findings.map((finding: { code: string }) => finding.code)).toContain(found)
  })

  test('says what it finds in the language that is asked for', async () => {
    const input = permitText.replace('"start": "', '"start": "no')
    const [vi, en] = [await motcua(['check', '-'], { input }), await motcua(['check', '-', '--language', 'en'], { input })]
    expect(vi.out).toMatch(/^error .*: Không có[^]*\d lỗi\n$/m)
    expect(en.out).toMatch(/^error .*: (?:There is no|No )[^]*\d errors?\n$/m)
  })

  test('shows the example a finding speaks of', async () => {
    const definition = JSON.parse(permitText)
    definition.tables[0].rows.pop()
    const input = JSON.stringify(definition)
    const { out } = await motcua(['check', '-', '--language', 'en'], { input })
    expect(out).toMatch(/case-gap: .* in the example.*\n {8}Example: dien_tich = /)
  })

  test('passes what may be published, in words and as JSON', async () => {
    expect((await motcua(['check', permit])).out).toMatch(/công bố được\n$/)
    expect((await motcua(['check', permit, '--language', 'en'])).out).toMatch(/publishable\n$/)
    const { code, out } = await motcua(['check', permit, '--json'])
    expect([code, JSON.parse(out).publishable]).toEqual([0, true])
  })
})

describe('a bomb is answered in time and within memory', () => {
  const section = { id: 'sc_x', key: 'x', title: { vi: 'x' } }
  const deepGroup = (depth: number): object => (depth === 0 ? { kind: 'yes-no', id: 'f', key: 'f', label: { vi: 'f' } } : { kind: 'group', id: 'g', key: 'g', label: { vi: 'g' }, fields: [deepGroup(depth - 1)] })
  const withFields = (fields: object[]): string => JSON.stringify({ ...JSON.parse(permitText), form: { id: 'fo', key: 'fo', title: { vi: 'x' }, sections: [{ ...section, fields }] } })
  const pattern = { kind: 'text', id: 'f', key: 'f', label: { vi: 'f' }, maxLength: 100, pattern: { regex: '^(a+)+$', message: { vi: 'x' }, sample: 'a'.repeat(60) } }

  /** The lesser of two runs: what else the machine does can only add to the effort. */
  const leastEffort = async (input: string): Promise<Said> => {
    const [one, other] = [await motcua(['check', '-', '--json'], { input }), await motcua(['check', '-', '--json'], { input })]
    return { ...one, seconds: Math.min(one.seconds, other.seconds), peakMb: Math.min(one.peakMb, other.peakMb) }
  }

  let idle: Said
  beforeAll(async () => {
    idle = await leastEffort(permitText)
  })

  test.each([
    ['deep', '['.repeat(1_000_000)],
    ['wide', `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()}}`],
    ['huge', `"${'x'.repeat(5_000_000)}"`],
    ['of many errors', withFields(Array.from({ length: 5000 }, () => ({ kind: 'text' })))],
    ['of nested groups', withFields([deepGroup(12)])],
    ['of a loop of references', JSON.stringify({ ...JSON.parse(permitText), $defs: { a: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' })],
    ['of a back-tracking pattern', withFields([pattern])],
  ])('%s', async (_what, input) => {
    const { code, seconds, peakMb, err } = await leastEffort(input)
    expect([code === 1 || code === 2, /\n\s+at /.test(err)]).toEqual([true, false])
    expect(seconds - idle.seconds).toBeLessThan(1)
    expect(peakMb - idle.peakMb).toBeLessThan(50)
  })
})

describe('compile and validate', () => {
  test('compile gives the same bytes each time', async () => {
    const [first, second] = await Promise.all([motcua(['compile', permit, '--json']), motcua(['compile', '-', '--json'], { input: permitText })])
    expect(first.out).toBe(second.out)
    expect(JSON.parse(first.out).hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('validate answers with pointer, code and message, and ends with 1', async () => {
    const input = JSON.stringify({ ...permitAnswers, thu: 'không', dien_tich: undefined })
    const { code, out } = await motcua(['validate', permit, '--answers', '-', '--json'], { input })
    const { valid, errors } = JSON.parse(out)
    expect([code, valid]).toEqual([1, false])
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/thu', code: 'format' }), expect.objectContaining({ pointer: '/dien_tich', code: 'required' })]))
    expect(errors.every(({ message }: { message: string }) => message.length > 5)).toBe(true)
  })

  test.each([['null'], ['[]'], ['{"ten":null}'], ['{"__proto__":{"a":1}}'], ['{"ten":"\\u0000"}'], ['{"a":1,"a":2}']])('validate refuses %s', async (input) => {
    const { code, out } = await motcua(['validate', permit, '--answers', '-', '--json'], { input })
    expect([code, JSON.parse(out).valid]).toEqual([1, false])
  })

  test('validate tells what a person would be warned of, and accepts it', async () => {
    const definition = JSON.parse(permitText)
    const rule = { id: 'r_wide', key: 'rong', assert: 'dien_tich < 5', at: 'dien_tich', message: { vi: 'Chỗ rộng phải chờ lâu hơn.', en: 'A large place waits longer.' }, severity: 'warning' }
    const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    const file = join(folder, 'warned.json')
    writeFileSync(file, JSON.stringify({ ...definition, form: { ...definition.form, rules: [rule] } }))
    const [json, lines] = await Promise.all([motcua(['validate', file, '--answers', '-', '--json'], { input: JSON.stringify(permitAnswers) }), motcua(['validate', file, '--answers', '-', '--language', 'en'], { input: JSON.stringify(permitAnswers) })])
    rmSync(folder, { recursive: true })
    expect([json.code, JSON.parse(json.out)]).toEqual([0, { valid: true, errors: [], warnings: [{ pointer: '/dien_tich', code: 'rule', message: rule.message.vi }] }])
    expect(lines.out.trim().split('\n')).toEqual(['valid', 'warning /dien_tich  rule: A large place waits longer.'])
  })

  test('validate accepts what the server would', async () => {
    const { code, out } = await motcua(['validate', permit, '--answers', '-', '--json'], { input: JSON.stringify(permitAnswers) })
    expect([code, JSON.parse(out)]).toEqual([0, { valid: true, errors: [] }])
  })
})
