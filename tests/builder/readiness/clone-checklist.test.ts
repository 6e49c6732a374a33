import { expect, test } from 'vitest'
import { cloneDraft } from '#builder/draft/new-draft.ts'
import { cloneChecklist, cloneItems } from '#builder/readiness/clone-checklist.ts'
import { permit } from '../../support/permit-engine.ts'

let made = 0
const copy = cloneDraft(permit, { vi: 'Giấy phép khác' }, [permit.key], () => `n${(made += 1)}`)
const stateOf = (draft: typeof permit) => new Map(cloneChecklist(draft, permit).map(({ item, state }) => [item, state]))

test('a fresh copy is as its original in everything there is', () => {
  expect([...stateOf(copy).keys()]).toEqual([...cloneItems])
  expect([...stateOf(copy).values()]).not.toContain('changed')
  expect(stateOf(copy).get('roles')).toBe('same')
})

test('what was looked at and changed is told, and what is in neither', () => {
  const changed = { ...copy, agency: { key: 'khac', title: { vi: 'Sở khác' } }, series: [], roles: [...(copy.roles ?? []), { id: 'r_new', key: 'moi', title: { vi: 'Mới' } }] }
  const states = stateOf(changed)
  expect([states.get('agency'), states.get('roles')]).toEqual(['changed', 'changed'])
  expect(new Map(cloneChecklist({ ...permit, registers: [] }, { ...permit, registers: [] }).map(({ item, state }) => [item, state])).get('registers')).toBe('none')
})
