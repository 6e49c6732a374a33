import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { newDraft } from '#builder/draft/new-draft.ts'
import { idsFrom } from '#builder/draft/renew-ids.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

const draft = newDraft({ vi: 'Thủ tục' }, [], idsFrom('d'))
const set = (at: string, value: string, on: ProcedureDraft = draft) => {
  const outcome = applyCommands(on, [{ kind: 'set', at, value }])
  return outcome.ok ? outcome.draft : outcome.refusal
}
const guideOf = (result: ReturnType<typeof set>) => ('guide' in result ? result.guide : result)

test('a text that is not there is made by its first words, in either language', () => {
  expect(guideOf(set('/guide/who/vi', 'Doanh nghiệp'))).toMatchObject({ who: { vi: 'Doanh nghiệp' } })
  expect(guideOf(set('/guide/who/en', 'Enterprises'))).toMatchObject({ who: { vi: '', en: 'Enterprises' } })
})

test('a text that need not be there goes with its last words', () => {
  const written = set('/guide/who/vi', 'Doanh nghiệp')
  expect('guide' in written && guideOf(set('/guide/who/vi', '', written))).toEqual(draft.guide)
})

test('a text that must be there stays, blank', () => {
  expect(guideOf(set('/guide/summary/vi', ''))).toEqual({ summary: { vi: '' } })
})

test('nothing else is made on the way', () => {
  expect(set('/retention/vi', 'x')).toEqual({ code: 'place-gone', at: '/retention/vi' })
  expect(set('#gone/label/vi', 'x')).toEqual({ code: 'place-gone', at: '#gone/label/vi' })
  expect(set('/guide/id', 'x')).toEqual({ code: 'id-for-life', at: '/guide/id' })
})

test('a column of a register may be called like an id', () => {
  const effect = { kind: 'write-register' as const, register: 'so', act: 'create' as const, number: "'1'", values: { id: "'a'" } }
  const writing = { ...draft, transitions: draft.transitions.map((move, index) => (index === 0 ? { ...move, effects: [effect] } : move)) }
  const changed = set(`#${draft.transitions[0]?.id}/effects/0/values/id`, "'b'", writing)
  expect('transitions' in changed && changed.transitions[0]?.effects[0]).toMatchObject({ values: { id: "'b'" } })
})
