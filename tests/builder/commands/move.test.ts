import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'
import { seededDice } from '../../support/random-commands.ts'
import { definitionIn } from '../../support/simulated.ts'

const definition = definitionWith({
  fields: [
    field({ kind: 'text', key: 'ten', maxLength: 50 }),
    field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'text', key: 'so', maxLength: 9 }), field({ kind: 'group', key: 'trong', fields: [field({ kind: 'text', key: 'sau', maxLength: 9 })] })] }),
    field({ kind: 'text', key: 'khac', maxLength: 9, visibleWhen: "ten == 'a' && nhom.so != ten && nhom . trong . sau == 'x'" }),
    field({ kind: 'repeat', key: 'hang', maxItems: 3, fields: [field({ kind: 'money', key: 'gia' })] }),
  ],
  rules: [{ key: 'r', assert: "size(nhom.so) > 1 || hang.all(ten, ten.gia > 0)", at: 'nhom.so', message: { vi: 'Sai' }, severity: 'error' }],
  notices: [{ id: 'no', key: 'bao', subject: { vi: 'Gửi {{ten}}' }, body: { vi: '{{nhom.so | upper}} {{nhom.trong.sau}} {{tenant}}' } }],
})

function move(at: string, into: string): ProcedureDefinition {
  const outcome = applyCommands(definition, [{ kind: 'move', at, into }])
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const back = applyCommands(outcome.draft, [outcome.inverse])
  expect(back.ok && back.draft).toEqual(definition)
  return outcome.draft
}
const khac = ({ form }: ProcedureDefinition) => fieldsIn({ ...definition, form }).find(({ field: { key } }) => key === 'khac')?.field

describe('what names a field follows it', () => {
  test('into a group', () => {
    const draft = move('#f_ten', '#f_nhom/fields')
    expect(khac(draft)?.visibleWhen).toBe("nhom.ten == 'a' && nhom.so != nhom.ten && nhom . trong . sau == 'x'")
    expect(draft.form.rules?.[0]?.assert).toBe('size(nhom.so) > 1 || hang.all(ten, ten.gia > 0)')
    expect(draft.notices?.[0]?.subject.vi).toBe('Gửi {{nhom.ten}}')
  })

  test('out of a group, with its rule and the place of its message', () => {
    const draft = move('#f_so', '#s_one/fields')
    expect(khac(draft)?.visibleWhen).toBe("ten == 'a' && so != ten && nhom . trong . sau == 'x'")
    expect(draft.form.rules?.[0]).toMatchObject({ assert: 'size(so) > 1 || hang.all(ten, ten.gia > 0)', at: 'so' })
    expect(draft.notices?.[0]?.body.vi).toBe('{{so | upper}} {{nhom.trong.sau}} {{tenant}}')
  })

  test('a group with what is in it', () => {
    const draft = move('#f_trong', '#s_one/fields')
    expect(khac(draft)?.visibleWhen).toBe("ten == 'a' && nhom.so != ten && trong . sau == 'x'")
    expect(draft.notices?.[0]?.body.vi).toBe('{{nhom.so | upper}} {{trong.sau}} {{tenant}}')
  })

  test('within its list nothing changes but the order', () => {
    const draft = move('#f_ten', '#s_one/fields')
    expect(draft).toMatchObject({ notices: definition.notices, form: { rules: definition.form.rules } })
    expect(khac(draft)).toEqual(khac(definition))
  })
})

/** Moves of the shipped procedures: into every group and back out; rules go on being readable, and undo is exact. */
test.each(['postal-licence-grant', 'gallery'])('%s: random moves keep every rule readable, and come back', (name) => {
  const start = definitionIn(`schemas/procedures/${name}.json`)
  const unknown = (draft: ProcedureDefinition): number => checkDraft(draft).filter(({ code }) => code === 'rule-unknown-name' || code === 'letter-tag').length
  const roll = seededDice(7)
  const groups = fieldsIn(start).filter(({ field: { kind }, form }) => kind === 'group' && form === start.form).map(({ field: { id } }) => `#${id}/fields`)
  const lists = [...groups, ...start.form.sections.map(({ id }) => `#${id}/fields`)]
  const movable = fieldsIn(start).filter(({ row, form, field: { kind } }) => !row && form === start.form && kind !== 'computed' && kind !== 'register-record')
  let moved = 0
  for (let round = 0; round < 40; round++) {
    const [placed, into] = [movable[roll(movable.length)], lists[roll(lists.length)]]
    if (!placed || into === undefined) continue
    const outcome = applyCommands(start, [{ kind: 'move', at: `#${placed.field.id}`, into }])
    if (!outcome.ok) continue
    moved += 1
    const back = applyCommands(outcome.draft, [outcome.inverse])
    expect(back.ok && back.draft).toEqual(start)
    expect(unknown(outcome.draft), `${placed.field.key} into ${into}`).toBeLessThanOrEqual(unknown(start))
  }
  expect(moved).toBeGreaterThan(10)
})
