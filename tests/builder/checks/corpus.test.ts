import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import { checks } from '#builder/checks/checks.ts'
import { applyFix } from '#builder/checks/apply-fix.ts'
import { changed, permit, type FaultCase } from './corpus/corpus.ts'
import { formCases } from './corpus/form.ts'
import { moveCases } from './corpus/moves.ts'
import { olderCases } from './corpus/older.ts'
import { processCases } from './corpus/process.ts'
import { ruleCases } from './corpus/rules.ts'
import { textCases } from './corpus/texts.ts'

/** Each finding on definitions that have the fault, and silence on those that only look like it. */

const cases: FaultCase[] = [...textCases, ...formCases, ...ruleCases, ...processCases, ...moveCases, ...olderCases]

/** They show the words they are about, in whatever language these are. */
const ofTexts = new Set(textCases.map(({ code }) => code))

describe.each(cases)('$code', ({ code, faults, innocent, context }) => {
  test.each(faults)('is found: %s', (_name, change) => {
    const definition = changed(change)
    const found = checkDefinition(definition, context).filter((finding) => finding.code === code)
    const titles = [...definition.steps, ...definition.transitions, ...(definition.clocks ?? [])].flatMap(({ title }) => (title.en === undefined || title.en === title.vi ? [] : [`“${title.vi}”`]))
    expect(found.length).toBeGreaterThan(0)
    for (const { place, text } of found) {
      expect(place).toMatch(/^(\/|$)/)
      expect(text.vi.length).toBeGreaterThan(15)
      expect(text.en.length).toBeGreaterThan(15)
      expect(text.vi).not.toBe(text.en)
      expect(titles.filter((title) => !ofTexts.has(code) && text.en.includes(title))).toEqual([])
    }
  })

  test.each(faults)('its fix takes it away: %s', (_name, change) => {
    const definition = changed(change)
    const before = checkDefinition(definition, context).filter((finding) => finding.code === code)
    for (const { fix, place } of before) {
      if (!fix) continue
      const after = checkDefinition(applyFix(definition, fix), context)
      expect(after.filter((finding) => finding.code === code && finding.place === place).length).toBeLessThan(before.filter((finding) => finding.place === place).length)
    }
  })

  test.each(innocent)('is not found: %s', (_name, change) => {
    expect(checkDefinition(changed(change), context).filter((finding) => finding.code === code)).toEqual([])
  })
})

test('the sound definition has no finding', () => {
  expect(checkDefinition(permit()).filter(({ severity }) => severity !== 'notice')).toEqual([])
})

test('every finding is in the documents', () => {
  const page = readFileSync('docs/checks.md', 'utf8')
  expect(cases.filter(({ code }) => !page.includes(`\`${code}\``)).map(({ code }) => code)).toEqual([])
})

test('every finding has two faulty definitions and one that only looks faulty', () => {
  const known = new Set(cases.map(({ code }) => code))
  const expected = Object.keys(checks).flatMap((key) => (key === 'rule' ? [] : [key]))
  expect(expected.filter((code) => !known.has(code))).toEqual([])
  const thin = [...known].filter((code) => {
    const of = cases.filter((one) => one.code === code)
    return of.flatMap(({ faults }) => faults).length < 2 || of.flatMap(({ innocent }) => innocent).length < 1
  })
  expect(thin).toEqual([])
})
