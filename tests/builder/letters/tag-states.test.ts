import { expect, test } from 'vitest'
import { tagStates } from '#builder/letters/tag-states.ts'
import { definitionIn } from '../../support/simulated.ts'

const definition = definitionIn('schemas/procedures/postal-licence-reissue.json')
const states = (text: string) => tagStates(definition, { kind: 'paragraph', text: { vi: text } }).map(({ path, state }) => `${path} ${state}`)

test('tags are known, may be empty, or name nothing', () => {
  expect(states('{{ten_vi}} {{ ten_viet_tat | upper }} {{ten_vi}} {{khong_co}}')).toEqual(['ten_vi known', 'ten_viet_tat may-be-empty', 'khong_co unknown'])
})

test('a text without tags has none, and broken braces are no tags', () => {
  expect(states('không có thẻ')).toEqual([])
  expect(states('{{}} {{a {b}} }}{{')).toEqual([])
})
