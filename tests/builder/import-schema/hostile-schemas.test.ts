import { describe, expect, test } from 'vitest'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import { compileForm } from '#builder/publish/compile.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { importedForm } from './imported-form.ts'

/** Files somebody made to stop us: each ends soon, with a reason that names the place. */

const nested = (levels: number, wrap: (inner: string) => string, core = '{"type":"string"}'): string => {
  let text = core
  for (let level = 0; level < levels; level++) text = wrap(text)
  return text
}
const ladder = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}`, { anyOf: [{ $ref: `#/$defs/a${index + 1}` }, { $ref: `#/$defs/a${index + 1}` }] }]))
const chain = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`a${index}`, { $ref: `#/$defs/a${index + 1}` }]))
const properties = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, { type: 'string' }]))

const branches = (count: number, names: number) => Array.from({ length: count }, (_, branch) => ({ properties: Object.fromEntries(Array.from({ length: names }, (_name, index) => [`b${branch}_${index}`, true])) }))

const hostile: Readonly<Record<string, { text: string; names: RegExp }>> = {
  'no JSON': { text: '{"type": ', names: /^ $/ },
  'nothing like a schema': { text: '5', names: /^ $/ },
  'a reference to itself': { text: '{"$ref":"#"}', names: /^\/\$ref \$ref$/ },
  'references in a circle': { text: '{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"allOf":[{"$ref":"#/$defs/a"}]}},"$ref":"#/$defs/a"}', names: /\$ref \$ref$/ },
  'a circle through anyOf': { text: '{"anyOf":[{"$ref":"#"},{"type":"string"}]}', names: /\$ref \$ref$/ },
  'branches that double forty times': { text: JSON.stringify({ $defs: { ...ladder, a40: { type: 'object' } }, $ref: '#/$defs/a0' }), names: /\/\$defs\/a\d+\/anyOf anyOf$/ },
  'a long chain of references': { text: JSON.stringify({ $defs: { ...chain, a1500: {} }, $ref: '#/$defs/a0' }), names: /\$ref \$ref$/ },
  'a reference to another machine': { text: '{"properties":{"a":{"$ref":"http://127.0.0.1:9/x.json"}}}', names: /^\/properties\/a\/\$ref \$ref$/ },
  'a reference to a file': { text: '{"properties":{"a":{"$ref":"file:///etc/passwd"}}}', names: /^\/properties\/a\/\$ref \$ref$/ },
  'a reference to nothing': { text: '{"properties":{"a":{"$ref":"#/$defs/none"}}}', names: /^\/properties\/a\/\$ref \$ref$/ },
  '$async': { text: '{"$async":true,"type":"object"}', names: /^\/\$async \$async$/ },
  __proto__: { text: '{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["a"]}', names: /__proto__/ },
  '__proto__ required': { text: '{"required":["__proto__"]}', names: /^\/required required$/ },
  'a constant named __proto__': { text: '{"const":{"__proto__":{"polluted":true}}}', names: /^\/const const$/ },
  '5 000 properties': { text: JSON.stringify({ properties: properties(5000) }), names: /^\/properties $/ },
  '1 900 properties': { text: JSON.stringify({ properties: properties(1900) }), names: /^\/properties\/p\d+ properties$/ },
  'a depth of 400 schemas': { text: nested(400, (inner) => `{"properties":{"a":${inner}}}`), names: /^\/properties\/a/ },
  'long names within long names': { text: nested(40, (inner) => `{"properties":{"${'n'.repeat(480)}":${inner}}}`, JSON.stringify({ properties: properties(1900) })), names: /^\/properties\/n+ $/ },
  'many names within long names': { text: nested(11, (inner) => `{"properties":{"${'n'.repeat(480)}":${inner}}}`, JSON.stringify({ allOf: Array.from({ length: 8 }, () => ({ properties: properties(1000) })) })), names: /^\/properties\/n+ $/ },
  'fifty branches of 800 names': { text: JSON.stringify({ $async: true, type: 'object', oneOf: branches(50, 800) }), names: /^\/\$async \$async$/ },
  'a depth of 100 000 lists': { text: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, names: /^/ },
  'a choice among numbers beyond the exact ones': { text: '{"properties":{"a":{"enum":[1e20,5]}}}', names: /^\/properties\/a\/enum enum$/ },
  'a pattern with back-references': { text: '{"pattern":"^(a*)\\\\1$"}', names: /^\/pattern pattern$/ },
  'a pattern that is none': { text: '{"pattern":"("}', names: /^\/pattern pattern$/ },
  'a pattern of a million ways': { text: '{"pattern":"((a{100}){100}){100}"}', names: /^\/pattern pattern$/ },
  'an order that is no text': { text: '{"schema":{"properties":{"a":{"enum":[]}}},"uiSchema":{"ui:order":[{"toString":1}]}}', names: /^\/schema\/properties\/a\/enum enum$/ },
  'a name of 600 letters': { text: JSON.stringify({ properties: { ['n'.repeat(600)]: {} } }), names: /^\/properties\/n+ n+$/ },
  'an enum of 3 000 values': { text: JSON.stringify({ properties: { a: { enum: Array.from({ length: 3000 }, (_, index) => index) } } }), names: /^\/properties\/a\/enum enum$/ },
  'an empty enum': { text: '{"properties":{"a":{"enum":[]}}}', names: /^\/properties\/a\/enum enum$/ },
  'keywords of the wrong kind': { text: '{"type":"strin","properties":[],"required":"a","allOf":{},"minLength":-1,"items":5}', names: /^\/type type$/ },
  NUL: { text: '{"enum":["a\\u0000"]}', names: /^\/enum enum$/ },
  'half a character': { text: '{"const":"\\ud800"}', names: /^\/const const$/ },
}

describe.each(Object.entries(hostile))('%s', (_name, { text, names }) => {
  test('ends within a second and says where', () => {
    let said: string[] = []
    const spent = cpuTime(() => {
      const made = importSchema(text)
      const remarks = made.ok ? made.report.unsupported : [made.refusal]
      said = remarks.map(({ pointer, keyword }) => `${pointer} ${keyword}`)
      expect(remarks.every(({ reason }) => reason.vi.length > 10 && String(reason.en).length > 10)).toBe(true)
    })
    expect(spent).toBeLessThan(1000)
    expect(said).toContainEqual(expect.stringMatching(names))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('what can be imported but costs much to judge', () => {
  const twice = { $ref: '#' }
  const doubling = { type: 'object', properties: { a: { anyOf: [twice, twice, { type: 'string' }] } } }

  test('is refused in bounded time, as too complex', async () => {
    const { problemsOf } = await importedForm(doubling)
    const document: unknown = JSON.parse(nested(35, (inner) => `{"a":${inner}}`, '5'))
    const spent = cpuTime(() => expect(problemsOf(document)).toMatchObject([{ code: 'rule' }]))
    expect(spent).toBeLessThan(3000)
  })

  test.each(['^(a+)+$', '(x+x+)+y', '^(?=(a|aa)+$)b', '(.*)(.*)(.*)=', '\\d+x'])('%s does not go back', async (pattern) => {
    const { problemsOf, report } = await importedForm({ type: 'object', properties: { t: { pattern } } })
    expect(report.unsupported).toEqual([])
    const spent = cpuTime(() => ['a', 'x', '1', '.'].forEach((letter) => problemsOf({ t: `${letter.repeat(50_000)}!` })))
    expect(spent).toBeLessThan(4000)
  })

  test('500 properties compile', () => {
    const made = importSchema(JSON.stringify({ type: 'object', properties: properties(500) }))
    if (!made.ok) throw new Error('refused')
    expect(cpuTime(() => compileForm(made.definition, made.definition.form))).toBeLessThan(6000)
  })
})
