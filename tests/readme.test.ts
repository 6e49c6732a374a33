import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '#app/cli/commands.ts'
import { settings } from '#app/config/settings.ts'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

describe('the README', () => {
  test.each(Object.entries(settings))('tells the setting %s as it is', (name, { about, fallback }) => {
    expect(readme).toContain(`| \`${name}\` | ${about} | ${fallback === '' ? '–' : `\`${fallback}\``} |`)
  })

  test.each(Object.keys(commands))('tells the command %s', (command) => {
    expect(readme).toContain(command)
  })

  test('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !(String(name) in scripts))).toEqual([])
  })
})

describe('links of the documents', () => {
  test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/procedures.md', 'docs/benchmarks.md'])('%s', (file) => {
    const targets = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target]) => join(dirname(file), String(target)))
    expect(targets.filter((target) => !existsSync(target))).toEqual([])
  })
})
