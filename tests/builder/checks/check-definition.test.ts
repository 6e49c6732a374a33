import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { schemaSentence } from '#builder/checks/schema-finding.ts'
import api from '#schemas/api.schema.json' with { type: 'json' }
import procedure from '#schemas/procedure.schema.json' with { type: 'json' }
import { cpuTime } from '../../support/cpu-time.ts'
import { addMove, addStep, at, permit } from './corpus/corpus.ts'

describe('findings', () => {
  test('a role nobody holds here is a warning, not an obstacle', () => {
    const findings = checkDefinition(permit(), { holders: [] })
    expect(findings.filter(({ code }) => code === 'role-without-holder').length).toBeGreaterThan(0)
    expect(isPublishable(findings)).toBe(true)
  })

  test('names parts in the language of the sentence', () => {
    const [finding] = checkDefinition(permit(), { holders: [] }).filter(({ code }) => code === 'role-without-holder')
    const named = permit().roles?.find(({ title }) => finding?.text.vi.includes(`“${title.vi}”`))
    expect(named?.title.en).toBeDefined()
    expect(finding?.text.en).toContain(`“${named?.title.en}”`)
  })

  test('come in time where automatic moves branch again and again', () => {
    const definition = permit()
    const steps = Array.from({ length: 40 }, (_, index) => `may_${index}`)
    for (const step of steps) addStep(definition, step, 'automatic')
    for (const [index, step] of steps.entries()) {
      for (const way of ['a', 'b']) addMove(definition, `di_${index}_${way}`, 'trinh', { command: 'automatic', by: 'system', from: [step], to: steps[index + 1] ?? 'tham_dinh' })
    }
    const spent = cpuTime(() => expect(checkDefinition(definition).filter(({ code }) => code === 'loop-without-person')).toEqual([]))
    expect(spent).toBeLessThan(3000)
  })

  test('come errors first, then by place', () => {
    const definition = permit()
    delete definition.form.title.en
    definition.transitions.push({ ...at(definition.transitions, 0), key: 'khac' })
    const severities = checkDefinition(definition).map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)))
  })
})

describe('what is against a schema', () => {
  const wordless = new Set(['$ref', '$defs', 'properties', 'items', 'title', 'description', '$schema', '$id', 'default', 'examples', 'tsType'])
  const keywordsIn = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap(keywordsIn)
    return Object.entries(value).flatMap(([keyword, inner]) => [keyword, ...(['properties', '$defs'].includes(keyword) ? Object.values(Object(inner)).flatMap(keywordsIn) : ['enum', 'const', 'examples', 'default'].includes(keyword) ? [] : keywordsIn(inner))])
  }

  test.each([...new Set([...keywordsIn(procedure), ...keywordsIn(api)])].filter((keyword) => !wordless.has(keyword)))('%s has words', (keyword) => {
    expect(schemaSentence({ keyword, instancePath: '', params: {}, message: 'said by Ajv' }).vi).not.toContain('said by Ajv')
  })
})

const rank = ['error', 'warning', 'notice']
