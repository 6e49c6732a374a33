import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import { incrementalChecker } from '#builder/checks/incremental-checker.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { largeDefinition } from '../../support/large-definition.ts'

/** Checking again after an edit says the same as checking anew, and is quick at the largest size. */

type Edit = [name: string, change: (definition: ProcedureDefinition) => void]
const fieldOf = (d: ProcedureDefinition, page: number, index: number) => Object.assign(d.form.sections[page]?.fields[index] ?? {})

const edits: Edit[] = [
  ['a label', (d) => Object.assign(fieldOf(d, 3, 7), { label: { vi: 'Nhãn khác', en: 'Another label' } })],
  ['a condition', (d) => Object.assign(fieldOf(d, 3, 7), { visibleWhen: 'so_2_5 > 2000' })],
  ['the greatest number', (d) => Object.assign(fieldOf(d, 3, 5), { maximum: 3 })],
  ['a key', (d) => Object.assign(fieldOf(d, 3, 5), { key: 'so_khac' })],
  ['a guard', (d) => Object.assign(d.transitions.at(-1) ?? {}, { when: 'so_1_0 > 4000' })],
  ['a field less', (d) => d.form.sections[4]?.fields.splice(3, 1)],
]

describe('at 500 fields and 40 steps', () => {
  const check = incrementalChecker()
  const timed = (definition: ProcedureDefinition) => {
    const started = performance.now()
    const findings = check(definition)
    return { findings, ms: performance.now() - started }
  }

  test('the definition is as large as said', () => {
    const { form, steps } = largeDefinition()
    expect(form.sections.flatMap(({ fields }) => fields).length).toBeGreaterThanOrEqual(496)
    expect(steps.length).toBe(40)
  })

  test.each(edits)('an edit of %s is judged as if checked anew', (name, change) => {
    const definition = largeDefinition()
    check(definition)
    change(definition)
    const { findings, ms } = timed(structuredClone(definition))
    console.info(`incremental check after an edit of ${name}: ${ms.toFixed(0)} ms`)
    expect(findings).toEqual(checkDefinition(definition))
  })
})
