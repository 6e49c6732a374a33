import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { cloneDraft, newDraft } from '#builder/draft/new-draft.ts'
import { newField, newParts } from '#builder/draft/new-parts.ts'
import { idsIn } from '#builder/draft/identity.ts'
import { toJson } from '#builder/draft/json.ts'
import { isDraft } from '#builder/draft/procedure-draft.ts'
import { blankFields, type FieldKindName } from '#builder/fields/blank-fields.ts'
import { changeOfKind } from '#builder/fields/change-of-kind.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

const ids = () => {
  let count = 0
  return () => `x${++count}`
}
const title = { vi: 'Cấp lại giấy phép', en: 'Reissue of a licence' }
const draft = newDraft(title, ['cap-lai-giay-phep'], ids())
const kinds = Object.keys(blankFields) as FieldKindName[]

test('a new procedure is a draft with a free key', () => {
  expect(isDraft(draft)).toBe(true)
  expect(draft.key).toBe('cap-lai-giay-phep-2')
  expect(checkDraft(draft).filter(({ code }) => code.startsWith('schema'))).toEqual([])
})

test.each(kinds)('a new %s field can be added and becomes every other kind and back', (kind) => {
  const name = { id: 'f_new', key: 'moi', title: { vi: 'Ô mới' } }
  const place = `#${draft.form.sections[0]?.id}/fields`
  const added = applyCommands(draft, [{ kind: 'add', into: place, item: newField(kind, name) }])
  expect(added).toMatchObject({ ok: true })
  if (!added.ok) return
  for (const to of kinds) expect(applyCommands(added.draft, [{ kind: 'change-kind', at: '#f_new', to }]).ok, to).toBe(true)
})

test.each([
  ['section', '/form/sections'],
  ['form-rule', '/form/rules'],
  ['paper', '/papers'],
  ['step', '/steps'],
  ['transition', '/transitions'],
  ['ground', '/grounds'],
  ['clock', '/clocks'],
  ['table', '/tables'],
  ['series', '/series'],
  ['register', '/registers'],
  ['letter', '/letters'],
  ['notice', '/notices'],
  ['option-list', '/optionLists'],
  ['list', '/lists'],
  ['legal-basis', '/legalBasis'],
] as const)('a new %s', (kind, into) => {
  const item = newParts[kind]({ id: 'new_part', key: 'moi', title })
  const outcome = applyCommands(draft, [{ kind: 'add', into, item }, { kind: 'duplicate', at: '#new_part', id: 'copy' }])
  expect(outcome).toMatchObject({ ok: true })
  expect(outcome.ok && idsIn(toJson(outcome.draft))).toContain('copy')
})

test('a change of kind tells what is lost', () => {
  const text = { ...newField('text', { id: 'f', key: 'k', title }), pattern: { regex: 'a', message: { vi: '' }, sample: 'a' }, required: true, maxLength: 20 }
  expect(changeOfKind(toJson(text), 'long-text')).toEqual({ field: { kind: 'long-text', id: 'f', key: 'k', label: title, required: true, maxLength: 20, rows: 4 }, kept: ['id', 'key', 'label', 'maxLength', 'required'], lost: ['pattern'] })
})

test('a clone shares no id with what it was made from, and is otherwise the same', () => {
  const grant: ProcedureDefinition = JSON.parse(readFileSync(new URL('../../../schemas/procedures/postal-licence-grant.json', import.meta.url), 'utf8'))
  const clone = cloneDraft(grant, title, [], ids())
  const old = new Set(idsIn(toJson(grant)))
  expect(idsIn(toJson(clone)).filter((id) => old.has(id))).toEqual([])
  expect(checkDraft(clone)).toEqual(checkDraft(grant))
})
