import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fixChanges } from '#builder/source/fix-changes.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

const shipped: ProcedureDraft = JSON.parse(readFileSync('schemas/procedures/postal-licence-reissue.json', 'utf8'))
const [page] = shipped.form.sections
const [first, second] = page?.fields ?? []

function done(draft: ProcedureDraft, commands: DraftCommand[]): ProcedureDraft {
  const outcome = applyCommands(draft, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const undone = applyCommands(outcome.draft, [outcome.inverse])
  expect(undone.ok && undone.draft).toEqual(draft)
  return outcome.draft
}
function found(draft: ProcedureDraft, code: string): Finding {
  const finding = checkDraft(draft).find((one) => one.code === code)
  if (!finding) throw new Error(`${code} is not found`)
  return finding
}
const untrimmed = done(shipped, [{ kind: 'set', at: `#${second?.id}/label/vi`, value: 'Lý do ' }])
const labelOf = (draft: ProcedureDraft): string | undefined => draft.form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === second?.id)?.label.vi

test('a fix is one change that is told in a sentence and can be undone', () => {
  const changes = fixChanges(untrimmed, found(untrimmed, 'untrimmed-text'))
  expect(changes?.commands).toHaveLength(1)
  expect(changes?.sentences.map(({ vi }) => vi).join()).toContain('Lý do')
  expect(labelOf(done(untrimmed, changes?.commands ?? []))).toBe('Lý do')
})

test('of two findings that say the same the fix is that of the one pressed', () => {
  const twice = done(untrimmed, [{ kind: 'set', at: `#${first?.id}/label/vi`, value: 'Lý do ' }])
  const [, later] = checkDraft(twice).filter(({ code }) => code === 'untrimmed-text')
  expect(later && labelOf(done(twice, fixChanges(twice, later)?.commands ?? []))).toBe('Lý do')
})

test('a part that is taken out of a list by a fix is gone', () => {
  const idle = done(shipped, [{ kind: 'add', into: '/roles', item: { key: 'vai-thua', title: { vi: 'Vai thừa', en: 'Idle role' } } }])
  const changes = fixChanges(idle, found(idle, 'unused-part'))
  expect(done(idle, changes?.commands ?? [])).toEqual(shipped)
})

test('places that moved since the finding do not matter; what is no longer found is not fixed', () => {
  const finding = found(untrimmed, 'untrimmed-text')
  const moved = done(untrimmed, [{ kind: 'remove', at: `#${first?.id}`, evenIfUsed: true }])
  expect(labelOf(done(moved, fixChanges(moved, finding)?.commands ?? []))).toBe('Lý do')
  expect(fixChanges(shipped, finding)).toBeUndefined()
})
