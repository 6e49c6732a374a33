import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addressOf } from '#builder/publish/canonical.ts'
import { exportDefinition, importDefinition } from '#builder/publish/export.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const definition = definitionWith({ fields: [field({ kind: 'text', key: 'ten', maxLength: 5, label: { vi: 'Te\u0302n' } })] })
const text = JSON.stringify(definition)

describe('import refuses', () => {
  test.each([
    ['no JSON', '{', 'syntax'],
    ['a name twice', text.replace('{', '{"id":"x",'), 'duplicate-name'],
    ['__proto__', text.replace('{', '{"__proto__":{},'), 'forbidden-name'],
    ['NUL', text.replace('Te', '\\u0000'), 'nul'],
    ['half a pair', text.replace('Te', '\\ud800'), 'lone-surrogate'],
    ['more than two megabytes', `${text}${' '.repeat(2_000_000)}`, 'too-large'],
    ['more than forty levels', '[{"a":'.repeat(30), 'too-deep'],
  ])('%s', (_what, document, code) => {
    expect(importDefinition(document)).toMatchObject({ ok: false, reason: 'not-json', code })
  })

  test('what is no definition, with the place', () => {
    const wrong = JSON.stringify({ ...definition, start: 5, dossierCode: undefined, khac: 1 })
    const found = importDefinition(wrong)
    expect(found).toMatchObject({ ok: false, reason: 'not-a-definition' })
    const places = !found.ok && found.reason === 'not-a-definition' ? found.errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`) : []
    expect(places.sort()).toEqual([' additionalProperties', ' required', '/start type'])
  })

  test('a field of no kind or of another kind, without naming every kind there is', () => {
    for (const kind of ['van-ban', 'integer']) {
      const found = importDefinition(text.replace('"kind":"text"', `"kind":"${kind}"`))
      const errors = !found.ok && found.reason === 'not-a-definition' ? found.errors : []
      expect(errors).toHaveLength(1)
      expect(errors[0]?.instancePath).toBe('/form/sections/0/fields/0')
    }
  })

  test.each([
    ['groups in groups', () => ({ ...definition, form: { ...definition.form, sections: [{ ...definition.form.sections[0], fields: [nested(15)] }] } })],
    ['ten thousand wrong fields', () => ({ ...definition, form: { ...definition.form, sections: Array.from({ length: 40 }, () => ({ id: 's', key: 's', title: { vi: 'x' }, fields: Array.from({ length: 250 }, () => ({ kind: 'group', fields: [{}] })) })) } })],
  ])('%s, in time', (_what, make) => {
    const document = JSON.stringify(make())
    expect(cpuTime(() => importDefinition(document))).toBeLessThan(1_000)
  })
})

describe('export', () => {
  test('then import, then export gives the same bytes, and the same address', () => {
    const exported = exportDefinition(definition)
    const read = importDefinition(exported)
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(exportDefinition(read.definition)).toBe(exported)
    expect(addressOf(read.definition)).toBe(addressOf(definition))
    expect(exported).toContain('"vi": "Tên"')
  })

  test.each(readdirSync('schemas/procedures').filter((name) => name.endsWith('.json')))('of %s comes back byte by byte', (name) => {
    const read = importDefinition(readFileSync(`schemas/procedures/${name}`, 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read))
    const again = importDefinition(exportDefinition(read.definition))
    expect(again.ok && exportDefinition(again.definition)).toBe(exportDefinition(read.definition))
  })
})

function nested(depth: number): unknown {
  const inner = depth === 0 ? { kind: 'text' } : nested(depth - 1)
  return { kind: 'group', id: 'gg', key: 'g', label: { vi: 'x' }, fields: [inner] }
}
