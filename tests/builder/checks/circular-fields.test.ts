import { describe, expect, test } from 'vitest'
import { circularFields } from '#builder/checks/circular-fields.ts'
import { Survey } from '#builder/walk/survey.ts'
import type { Field, ProcedureDefinition, Section } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const text = (key: string, visibleWhen?: string) => field({ kind: 'text', key, maxLength: 5, ...(visibleWhen && { visibleWhen }) })
const sum = (key: string, expression: string) => field({ kind: 'computed', key, type: 'money', expression })
const findingsOf = (definition: ProcedureDefinition) => circularFields(definition, new Survey(definition))
const findings = (...fields: Field[]) => findingsOf(definitionWith({ fields }))
const places = (...fields: Field[]) => findings(...fields).map(({ place }) => place)

describe('a circle is found', () => {
  test('in a field that hides itself', () => {
    expect(findings(text('a', '!has(a)'))).toMatchObject([{ severity: 'error', place: '/form/sections/0/fields/0', text: { en: '“Field a” depends on itself: a → a.' } }])
  })

  test('in conditions, and in computed values', () => {
    expect(places(text('a', 'has(b)'), text('b', 'has(c)'), text('c', 'has(a)'), text('d', 'has(a)'))).toHaveLength(3)
    expect(places(sum('a', 'b + 1'), sum('b', 'a + 1'))).toHaveLength(2)
  })

  test('within a row, and through the group around a field', () => {
    expect(places(field({ kind: 'repeat', key: 'r', maxItems: 2, fields: [text('a', 'has(row.b)'), text('b', 'has(row.a)')] }))).toHaveLength(2)
    expect(places(field({ kind: 'group', key: 'g', visibleWhen: 'has(g.a)', fields: [text('a')] }))).toHaveLength(2)
  })

  test('in a page that applies because of its own answers', () => {
    const section: Section = { id: 's', key: 's', title: { vi: 'Trang' }, visibleWhen: 'has(a)', fields: [text('a')] }
    expect(findingsOf(definitionWith({ sections: [section] }))).toHaveLength(1)
  })
})

test('fields that depend on earlier or later ones without a circle are fine', () => {
  expect(findings(text('a', 'has(c)'), text('b', 'has(a) && has(c)'), text('c'), sum('d', 'size(b)'))).toEqual([])
})
