import { expect, test } from 'vitest'
import { reservedKey } from '#builder/checks/reserved-key.ts'
import { Survey } from '#builder/walk/survey.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const findingsOf = (definition: ProcedureDefinition) => reservedKey(definition, new Survey(definition))
const text = (key: string) => field({ kind: 'text', key, maxLength: 5 })
const placesIn = (...keys: string[]) => findingsOf(definitionWith({ fields: keys.map(text) })).map(({ place }) => place)

test.each(['today', 'channel', 'record', 'papers', 'row', 'constructor'])('a field cannot be called %s', (key) => {
  expect(placesIn('ten', key)).toEqual(['/form/sections/0/fields/1'])
})

test('inside groups only what every object has is taken', () => {
  const definition = definitionWith({ fields: [field({ kind: 'group', key: 'nhom', fields: [text('record'), text('constructor')] })] })
  expect(findingsOf(definition).map(({ place }) => place)).toEqual(['/form/sections/0/fields/0/fields/1'])
})

test('other keys are free', () => {
  expect(placesIn('ten', 'kenh_nop')).toEqual([])
})
