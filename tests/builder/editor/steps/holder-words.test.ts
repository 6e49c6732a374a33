import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editorMessages } from '#builder/editor/messages/messages.ts'
import { consultationInWords, type StepWords } from '#builder/editor/steps/holder-words.ts'
import type { Consultation, ProcedureDefinition, Step } from '#schemas/generated/procedure.ts'

const draft = JSON.parse(readFileSync('schemas/procedures/postal-licence-grant.json', 'utf8')) as ProcedureDefinition
const [role, clock, step] = [draft.roles?.[0], draft.clocks?.[0], draft.steps[1]]
if (!role || !clock || !step) throw new Error('no role, clock or step')

const said = (consultation: Consultation | undefined, transitions = draft.transitions) => {
  const about: StepWords = { draft: { ...draft, transitions }, messages: editorMessages('en'), language: 'en' }
  return consultationInWords(about, { ...step, ...(consultation && { consultation }) } satisfies Step)
}

test('nobody is asked', () => expect(said(undefined)).toBeUndefined())

test('whom a step asks, how many have to answer, and that there is no limit', () => {
  expect(said({ of: [{ role: role.key }, { role: 'gone' }], mode: 'majority' })).toBe(`Asks the opinion of: ${role.title.en}; gone. More than half have to answer. There is no time limit for the answers.`)
})

test('what happens when time is over', () => {
  const consultation: Consultation = { of: [{ role: role.key }], mode: 'all', clock: clock.key }
  expect(said(consultation)).toMatch(/Time limit: .+\. When it ends, nothing happens yet\.$/)
  const [first] = draft.transitions
  if (!first) throw new Error('no move')
  expect(said(consultation, [{ ...first, command: 'timeout', by: 'system', from: [step.key], after: clock.key, to: step.key }])).toMatch(new RegExp(`the dossier goes on to “${step.title.en}”\\.$`))
})
