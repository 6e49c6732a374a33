import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withoutUnasked } from '#runtime/form-live/page-kinds.ts'
import { kinds } from '#runtime/fields/kinds.ts'

describe('what a page carries of a kind', () => {
  test('is nothing else of other sources', () => {
    const source = 'export const a: Table<X> = { sample: 1 }\nconst b = { summarise: () => 2 }\n'
    expect(withoutUnasked(source)).toBe(source)
  })

  test('is reading and checking', () => {
    const source = "export const a: FieldKind<A> = {\n  toSchema: () => ({ a: [1, 2] }),\n  parsePost: (f) => f,\n  check: () => [],\n  sample: () => 'x',\n}\nexport const rest = 1\n"
    expect(withoutUnasked(source)).toBe('export const a: FieldKind<A> = {\n  parsePost: (f) => f,\n  check: () => [],\n}\nexport const rest = 1\n')
  })

  test('is found in the file of every kind', () => {
    const sources = readdirSync('runtime/fields').map((name) => readFileSync(`runtime/fields/${name}`, 'utf8'))
    const cut = sources.filter((source) => /: FieldKind</.test(source) && withoutUnasked(source) !== source)
    expect(cut).toHaveLength(Object.keys(kinds).length)
    expect(cut.map(withoutUnasked).filter((source) => !/^ {2}parsePost\b/m.test(source) || /^ {2}(?:toSchema|sample)\b/m.test(source))).toEqual([])
  })
})
