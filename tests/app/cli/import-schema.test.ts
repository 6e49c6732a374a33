import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '#app/cli/check.ts'
import type { CommandOptions } from '#app/cli/command-line.ts'
import { importSchemaCommand } from '#app/cli/import-schema.ts'
import { validate } from '#app/cli/validate.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'))
const written = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(value))
  return join(folder, name)
}
const options = (positional: string[], named: Record<string, string> = {}): CommandOptions => ({ positional, named: new Map(Object.entries(named)), language: 'vi' })

describe('import-schema', () => {
  test('names the file it cannot read', async () => {
    await expect(importSchemaCommand(options([join(folder, 'none.json')]))).rejects.toThrow('none.json cannot be read')
  })

  test('names the place of what it cannot hold, and ends with 1', async () => {
    const file = written('broken.json', { type: 'object', properties: { a: { enum: [] } } })
    const { ok, value, lines } = await importSchemaCommand(options([file]))
    expect(ok).toBe(false)
    expect(value).toMatchObject({ imported: true, complete: false, unsupported: [{ pointer: '/properties/a/enum', keyword: 'enum' }] })
    expect(lines[0]).toContain('/properties/a/enum')
  })

  test('makes a definition that check accepts and validate judges documents of the schema by', async () => {
    const out = join(folder, 'definition.json')
    const file = written('schema.json', { title: 'Form', type: 'object', required: ['firstName'], properties: { firstName: { type: ['string', 'null'] } } })
    expect(await importSchemaCommand(options([file], { out }))).toMatchObject({ ok: true, value: { complete: true, out } })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 'motcua/procedure@1', title: { vi: 'Form' } })
    expect(await check(options([out]))).toMatchObject({ ok: true })

    const judged = (document: unknown, more = {}) => validate(options([out], { answers: written('document.json', document), ...more }))
    expect(await judged({ firstName: null, other: [null] })).toMatchObject({ ok: true })
    expect(await judged({ first_name: 'An' })).toMatchObject({ ok: false, value: { errors: [{ pointer: '/first_name', code: 'required' }] } })
    expect(await judged('text')).toMatchObject({ ok: false })
    expect(await judged({ first_name: 'An' }, { as: 'answers' })).toMatchObject({ ok: true })
  })
})
