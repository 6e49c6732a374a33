import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { at, permit } from './corpus/corpus.ts'

describe('findings', () => {
  test('a role nobody holds here is a warning, not an obstacle', () => {
    const findings = checkDefinition(permit(), { holders: [] })
    expect(findings.filter(({ code }) => code === 'role-without-holder').length).toBeGreaterThan(0)
    expect(isPublishable(findings)).toBe(true)
  })

  test('come errors first, then by place', () => {
    const definition = permit()
    delete definition.form.title.en
    definition.transitions.push({ ...at(definition.transitions, 0), key: 'khac' })
    const severities = checkDefinition(definition).map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)))
  })
})

const rank = ['error', 'warning', 'notice']
