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

/** Rows with a group in them, and everything that goes through the rows. */
const inRows = definitionWith({
  fields: [
    field({ kind: 'repeat', key: 'hang', maxItems: 3, totals: [{ column: 'gia', computed: 'tong' }], fields: [field({ kind: 'money', key: 'gia' }), field({ kind: 'group', key: 'tt', fields: [field({ kind: 'money', key: 'thue' })] }), field({ kind: 'text', key: 'ghi', maxLength: 9, visibleWhen: 'row.tt.thue > 1' })] }),
    field({ kind: 'computed', key: 'tong', type: 'money', expression: 'sum(hang.filter(r, r.tt.thue > 0).map(r, r . tt . thue))' }),
    field({ kind: 'group', key: 'ngoai', fields: [field({ kind: 'text', key: 'x', maxLength: 5 })] }),
  ],
  rules: [{ key: 'r', assert: 'hang.all(hang, hang.tt.thue >= 0) && hang[0].tt.thue > 1 && hang.filter(r, r.gia > 1).exists(q, q.tt.thue == 2)', message: { vi: 'Sai' }, severity: 'error' }],
})

describe('what goes through rows follows a field too', () => {
  const after = (at: string, into: string) => {
    const outcome = applyCommands(inRows, [{ kind: 'move', at, into }])
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    const back = applyCommands(outcome.draft, [outcome.inverse])
    expect(back.ok && back.draft).toEqual(inRows)
    const fields = new Map(fieldsIn(outcome.draft).map((placed) => [placed.field.key, placed.field]))
    return { total: fields.get('tong'), note: fields.get('ghi'), rows: fields.get('hang'), rule: outcome.draft.form.rules?.[0]?.assert }
  }

  test('out of a group within its rows', () => {
    expect(after('#f_thue', '#f_hang/fields')).toMatchObject({
      note: { visibleWhen: 'row.thue > 1' },
      total: { expression: 'sum(hang.filter(r, r.thue > 0).map(r, r.thue))' },
      rule: 'hang.all(hang, hang.thue >= 0) && hang[0].thue > 1 && hang.filter(r, r.gia > 1).exists(q, q.thue == 2)',
    })
  })

  test('the rows as a whole: variables of rows stay what they are', () => {
    expect(after('#f_hang', '#f_ngoai/fields')).toMatchObject({
      note: { visibleWhen: 'row.tt.thue > 1' },
      total: { expression: 'sum(ngoai.hang.filter(r, r.tt.thue > 0).map(r, r . tt . thue))' },
      rule: 'ngoai.hang.all(hang, hang.tt.thue >= 0) && ngoai.hang[0].tt.thue > 1 && ngoai.hang.filter(r, r.gia > 1).exists(q, q.tt.thue == 2)',
    })
  })

  test('out of the rows: it is no longer one of each row, so what went through them keeps its words', () => {
    expect(after('#f_thue', '#s_one/fields')).toMatchObject({ note: { visibleWhen: 'row.tt.thue > 1' }, rule: inRows.form.rules?.[0]?.assert })
  })

  test('another key is written everywhere, below the columns too', () => {
    const outcome = applyCommands(inRows, [{ kind: 'rename-key', at: '#f_thue', key: 'vat' }, { kind: 'rename-key', at: '#f_gia', key: 'gia_ban' }, { kind: 'rename-key', at: '#f_tong', key: 'cong' }, { kind: 'rename-key', at: '#f_hang', key: 'muc' }])
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    expect(outcome.draft.form.rules?.[0]?.assert).toBe('muc.all(hang, hang.tt.vat >= 0) && muc[0].tt.vat > 1 && muc.filter(r, r.gia_ban > 1).exists(q, q.tt.vat == 2)')
    expect(fieldsIn(outcome.draft).find(({ field: { key } }) => key === 'muc')?.field).toMatchObject({ totals: [{ column: 'gia_ban', computed: 'cong' }] })
    expect(fieldsIn(outcome.draft).find(({ field: { key } }) => key === 'ghi')?.field.visibleWhen).toBe('row.tt.vat > 1')
    const back = applyCommands(outcome.draft, [outcome.inverse])
    expect(back.ok && back.draft).toEqual(inRows)
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

describe('a key that is taken where it goes', () => {
  const two = definitionWith({
    sections: [
      { id: 's_one', key: 'mot', title: { vi: 'Một' }, fields: [field({ kind: 'text', key: 'ten', maxLength: 9 }), field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'text', id: 'f_inner', key: 'ten', maxLength: 9 }), field({ kind: 'text', key: 'khac', maxLength: 9 })] })] },
      { id: 's_two', key: 'hai', title: { vi: 'Hai' }, fields: [] },
    ],
    rules: [{ key: 'r', assert: 'ten != nhom.ten', message: { vi: 'Trùng' }, severity: 'error' }],
  })

  test('refused: what names one would name both', () => {
    for (const into of ['#s_one/fields', '#s_two/fields']) expect(applyCommands(two, [{ kind: 'move', at: '#f_inner', into }])).toMatchObject({ ok: false, refusal: { code: 'key-taken', key: 'ten' } })
    expect(applyCommands(two, [{ kind: 'move', at: '#f_ten', into: '#f_nhom/fields' }])).toMatchObject({ ok: false, refusal: { code: 'key-taken' } })
  })

  test('its own key is not in its way, in its list or on another page', () => {
    expect(applyCommands(two, [{ kind: 'move', at: '#f_ten', into: '#s_two/fields' }]).ok).toBe(true)
    expect(applyCommands(two, [{ kind: 'move', at: '#f_inner', into: '#f_nhom/fields', index: 1 }]).ok).toBe(true)
  })
})
