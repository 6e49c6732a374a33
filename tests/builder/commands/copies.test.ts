import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { GroupField, ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

/** What is copied asks about itself: rules in the copy name the copy. */
const period = field({
  kind: 'group',
  key: 'thoi_han',
  libraryBlock: 'thoi-han',
  fields: [field({ kind: 'date', key: 'tu' }), field({ kind: 'date', key: 'den', visibleWhen: 'has(thoi_han.tu) && thoi_han.tu < today && ten != ""' })],
}) as GroupField
const start = definitionWith({
  fields: [
    field({ kind: 'text', key: 'ten', maxLength: 50 }),
    period,
    field({ kind: 'text', key: 'ngoai', maxLength: 9, visibleWhen: 'has(thoi_han.tu)' }),
    field({ kind: 'repeat', key: 'hang', maxItems: 3, fields: [field({ kind: 'group', key: 'o', fields: [field({ kind: 'money', key: 'gia' }), field({ kind: 'text', key: 'vi_sao', maxLength: 9, visibleWhen: 'has(row.o.gia) && row.o.gia > 5' })] })] }),
  ],
})

function after(...commands: DraftCommand[]): ProcedureDefinition {
  const outcome = applyCommands(start, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const back = applyCommands(outcome.draft, [outcome.inverse])
  expect(back.ok && back.draft).toEqual(start)
  return outcome.draft
}
const conditionOf = (draft: ProcedureDefinition, ...path: string[]) => fieldsIn(draft).find((one) => [...one.path, one.field.key].join('.') === path.join('.'))?.field.visibleWhen
const newFaults = (draft: ProcedureDefinition) => checkDraft(draft).filter(({ code, severity }) => severity === 'error' && code.startsWith('rule'))

describe('a copy', () => {
  test('of a group: its rules are about the copy, those outside about the first', () => {
    const draft = after({ kind: 'duplicate', at: `#${period.id}`, id: 'c' })
    expect(conditionOf(draft, 'thoi_han_2', 'den')).toBe('has(thoi_han_2.tu) && thoi_han_2.tu < today && ten != ""')
    expect(conditionOf(draft, 'thoi_han', 'den')).toBe('has(thoi_han.tu) && thoi_han.tu < today && ten != ""')
    expect(conditionOf(draft, 'ngoai')).toBe('has(thoi_han.tu)')
    expect(newFaults(draft)).toEqual([])
  })

  test('of a group in rows', () => {
    const draft = after({ kind: 'duplicate', at: '#f_o', id: 'c' })
    expect(conditionOf(draft, 'hang', 'o_2', 'vi_sao')).toBe('has(row.o_2.gia) && row.o_2.gia > 5')
    expect(newFaults(draft)).toEqual([])
  })

  test('of a page: every field of the copy has a key of its own, and the rules of the copy know them', () => {
    const draft = after({ kind: 'duplicate', at: '#s_one', id: 'c' })
    expect(conditionOf(draft, 'thoi_han_2', 'den')).toBe('has(thoi_han_2.tu) && thoi_han_2.tu < today && ten_2 != ""')
    expect(conditionOf(draft, 'ngoai_2')).toBe('has(thoi_han_2.tu)')
    expect(newFaults(draft)).toEqual([])
  })
})

describe('a block of the library', () => {
  test('under another key', () => {
    const draft = after({ kind: 'insert-block', into: '#s_one/fields', block: period as never, id: 'c' })
    expect(conditionOf(draft, 'thoi_han_2', 'den')).toBe('has(thoi_han_2.tu) && thoi_han_2.tu < today && ten != ""')
    expect(newFaults(draft)).toEqual([])
  })

  test('inside a group', () => {
    const draft = after({ kind: 'insert-block', into: `#${period.id}/fields`, block: { ...period, key: 'khac', fields: [field({ kind: 'date', key: 'a' }), field({ kind: 'date', key: 'b', visibleWhen: 'has(khac.a)' })] } as never, id: 'c' })
    expect(conditionOf(draft, 'thoi_han', 'khac', 'b')).toBe('has(thoi_han.khac.a)')
    expect(newFaults(draft)).toEqual([])
  })

  test('in rows: it asks about its own row', () => {
    const draft = after({ kind: 'insert-block', into: '#f_hang/fields', block: period as never, id: 'c' })
    expect(conditionOf(draft, 'hang', 'thoi_han', 'den')).toBe('has(row.thoi_han.tu) && row.thoi_han.tu < today && ten != ""')
    expect(newFaults(draft)).toEqual([])
  })

  test('in a group in rows', () => {
    const draft = after({ kind: 'insert-block', into: '#f_o/fields', block: period as never, id: 'c' })
    expect(conditionOf(draft, 'hang', 'o', 'thoi_han', 'den')).toBe('has(row.o.thoi_han.tu) && row.o.thoi_han.tu < today && ten != ""')
    expect(newFaults(draft)).toEqual([])
  })
})

describe('a copy beside its own', () => {
  const whole = definitionWith({
    fields: [
      field({ kind: 'list-choice', key: 'tinh', list: 'dia-ban', level: 1 }),
      field({ kind: 'list-choice', key: 'xa', list: 'dia-ban', level: 2, within: 'tinh' }),
      field({ kind: 'repeat', key: 'hang', maxItems: 3, layout: 'table', fields: [field({ kind: 'money', key: 'gia' })], totals: [{ column: 'gia', computed: 'tong' }] }),
      field({ kind: 'computed', key: 'tong', type: 'money', expression: 'sum(hang.gia)' }),
      field({ kind: 'register-record', key: 'so', register: 'giay-phep', states: ['in-force'] }),
      field({ kind: 'text', key: 'ten_dn', maxLength: 9, prefill: { from: 'register', record: 'so' } }),
      field({ kind: 'single-choice', key: 'cach', options: [{ value: 'tu', label: { vi: 'Tự' } }] }),
    ],
    registers: [{ id: 'rg', key: 'giay-phep', title: { vi: 'Giấy phép' }, fields: [{ key: 'ten_dn', label: { vi: 'Tên' }, type: 'text' }] }],
    steps: [{ id: 'st_a', key: 'xet', kind: 'review', title: { vi: 'Xét' }, status: 4, form: { id: 'fo', key: 'phieu', title: { vi: 'Phiếu' }, sections: [{ id: 's_x', key: 'x', title: { vi: 'X' }, fields: [] }] } }],
  })
  const done = (...commands: DraftCommand[]): ProcedureDefinition => {
    const outcome = applyCommands(whole, commands)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    const back = applyCommands(outcome.draft, [outcome.inverse])
    expect(back.ok && back.draft).toEqual(whole)
    return outcome.draft
  }

  test('of a page: its lists, sums and records are those of the page', () => {
    const [, page] = done({ kind: 'duplicate', at: '#s_one', id: 'copied' }).form.sections
    expect(page?.fields).toMatchObject([{ key: 'tinh_2' }, { within: 'tinh_2' }, { totals: [{ column: 'gia', computed: 'tong_2' }] }, { expression: 'sum(hang_2.gia)' }, { key: 'so_2' }, { key: 'ten_dn_2', prefill: { from: 'register', record: 'so_2', path: 'ten_dn' } }, {}])
  })

  test('of a step: its form has a key of its own', () => {
    expect(done({ kind: 'duplicate', at: '#st_a', id: 'copied' }).steps.map(({ form }) => form?.key)).toEqual(['phieu', 'phieu_2'])
  })

  test('of an option, twice: three values', () => {
    const twice = done({ kind: 'duplicate', at: '#f_cach/options/=tu', id: 'one' }, { kind: 'duplicate', at: '#f_cach/options/=tu', id: 'two' })
    expect(twice.form.sections[0]?.fields.at(-1)).toMatchObject({ options: [{ value: 'tu' }, { value: 'tu-3' }, { value: 'tu-2' }] })
  })
})
