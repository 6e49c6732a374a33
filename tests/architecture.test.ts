import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** The house rules that a machine can hold: layers, purity, budgets (docs/architecture.md). */

const layers = ['schemas', 'runtime', 'builder', 'db', 'app'] as const
type SourceFile = { path: string; text: string; lines: number }

const files = layers.flatMap((layer) => sourcesOf(layer))
const pure = files.filter(({ path }) => /^(schemas|runtime|builder)\//.test(path) && !path.startsWith('runtime/form-live/') && path !== 'schemas/generate-types.ts')

describe('layers', () => {
  test('imports go the allowed way and never round in a circle', { timeout: 180_000 }, () => {
    const output = run('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...layers])
    expect(output).toBe('')
  })

  test('pure layers use no clock, randomness, environment or network', () => {
    const banned = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.(env|argv|cwd)|\bfetch\(|\bcrypto\.(randomUUID|getRandomValues)|\bsetTimeout\(/
    expect(offenders(pure, banned)).toEqual([])
  })

  test('nothing is evaluated from text', () => {
    expect(offenders(files, /\bnew Function\(|[^.\w]eval\(/)).toEqual([])
  })
})

describe('budgets', () => {
  test('half of the files are under 70 lines, nine in ten under 200, none past 300', () => {
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(200)
    expect(files.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([])
  })

  test('half of the functions are under 10 lines, nine in ten under 35', () => {
    const lengths = files.flatMap(functionLengths).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(10)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(35)
  })

  test('a file imports from fewer than 20 places, nine in ten from fewer than 12; tables and the root gather', () => {
    const gathers = /(\/(kinds|checks|commands|stores|migrations)|\/services\.server|\/core\.server)\.ts$/
    const counts = files
      .filter(({ path }) => !gathers.test(path))
      .map(({ path, text }) => ({ path, count: text.match(/^import /gm)?.length ?? 0 }))
      .sort((a, b) => a.count - b.count)
    expect(counts[Math.floor(counts.length * 0.9)]?.count).toBeLessThan(12)
    expect(counts.filter(({ count }) => count >= 20)).toEqual([])
  })
})

describe('language', () => {
  test('no any, no non-null assertion, no silenced compiler', () => {
    expect(offenders(files, /(:\s*any\b|\bas any\b|<any>|@ts-(ignore|expect-error|nocheck)|oxlint-disable)/)).toEqual([])
  })

  test('no file is a bag of leftovers', () => {
    expect(files.filter(({ path }) => /\/(utils|helpers|misc|common|manager|data2)[./]/i.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('nothing is left to do', () => {
    expect(offenders(files, /\b(TODO|FIXME|XXX)\b/)).toEqual([])
  })
})

function sourcesOf(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)) && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .map((file) => ({ ...file, lines: file.text.split('\n').length - 1 }))
}

function offenders(among: SourceFile[], pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}

function functionLengths({ path, text }: SourceFile): number[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lengths: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      const line = (position: number): number => source.getLineAndCharacterOfPosition(position).line
      lengths.push(line(node.getEnd()) - line(node.getStart(source)) + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return lengths
}

function run(command: string, args: string[]): string {
  try {
    execFileSync(`node_modules/.bin/${command}`, args, { encoding: 'utf8', stdio: 'pipe' })
    return ''
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
