import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import { usedBy } from '#builder/walk/used-by.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value } })
const definition = definitionWith({
  fields: [
    field({ kind: 'single-choice', key: 'cach', options: [option('tu'), option('hop_tac')], default: 'tu', required: true }),
    field({ kind: 'text', key: 'ten', maxLength: 50, visibleWhen: "cach == 'tu' && size(cach) > 0", requiredWhen: "cach in ['tu', \"hop_tac\"]" }),
    field({ kind: 'repeat', key: 'hang', maxItems: 2, fields: [field({ kind: 'money', key: 'gia' }), field({ kind: 'text', key: 'vi_sao', maxLength: 5, visibleWhen: 'row.gia > 1 && hang.exists(gia, gia.gia > 2)' })] }),
    field({ kind: 'computed', key: 'tong', type: 'money', expression: 'sum(hang.gia) + sum(hang.map(h, h.gia))' }),
    field({ kind: 'register-record', key: 'so', register: 'giay-phep', states: ['in-force'] }),
    field({ kind: 'text', key: 'cu', maxLength: 9, prefill: { from: 'register', path: 'ten_dn', record: 'so' }, visibleWhen: 'has(record.ten_dn)' }),
  ],
  rules: [{ key: 'r', assert: 'hang.all(x, x.gia < 100 && size(hang) < 9) // gia', at: 'hang.gia', message: { vi: 'Quá' }, severity: 'error' }],
  registers: [{ id: 'rg', key: 'giay-phep', title: { vi: 'Giấy phép' }, fields: [{ key: 'ten_dn', label: { vi: 'Tên' }, type: 'text' }] }],
  units: [{ key: 'phong-a', title: { vi: 'Phòng A' } }],
  tables: [{ id: 'tb', key: 'phi', title: { vi: 'Phí' }, output: 'unit', inputs: [{ key: 'c', title: { vi: 'Cách' }, expression: 'cach' }], rows: [{ id: 'tr1', cells: ["it == 'tu' || cach == 'tu'"], output: 'phong-a' }] }],
  steps: [
    { id: 'st_a', key: 'tham_dinh', kind: 'review', title: { vi: 'Thẩm định' }, status: 4, holder: { role: 'cv', unit: 'phong-a', table: 'phi' }, form: { id: 'fo', key: 'phieu', title: { vi: 'Phiếu' }, sections: [{ id: 's_x', key: 'x', title: { vi: 'X' }, fields: [field({ kind: 'yes-no', id: 'f_dat', key: 'ten', visibleWhen: 'true' })] }] } },
    { id: 'st_b', key: 'xong', kind: 'final', title: { vi: 'Xong' }, status: 10 },
  ],
  transitions: [{ id: 'tr', key: 'cap', command: 'approve', from: ['tham_dinh'], to: 'xong', title: { vi: 'Cấp' }, by: 'holder', when: "has(ten) && steps.tham_dinh.ten && dossier.step == 'tham_dinh'", effects: [{ kind: 'write-register', register: 'giay-phep', act: 'create', number: 'ten', values: { ten_dn: 'ten' } }] }],
  notices: [{ id: 'no', key: 'bao', subject: { vi: 'Chào {{ten}}' }, body: { vi: '{{ ten | upper }}, {{tenant}} {{record.ten_dn}} {{hang.gia}}' } }],
})

const rename = (at: string, key: string): ProcedureDefinition => {
  const outcome = applyCommands(definition, [{ kind: 'rename-key', at, key }])
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const back = applyCommands(outcome.draft, [outcome.inverse])
  expect(back.ok && back.draft).toEqual(definition)
  return outcome.draft
}
const fieldsOf = ({ form }: ProcedureDefinition) => form.sections[0]?.fields ?? []

describe('refused', () => {
  test.each([
    ['#f_ten', 'Tên', 'bad-key'],
    ['#f_ten', 'cach', 'key-taken'],
    ['#f_ten', 'ten-moi', 'key-not-for-rules'],
    ['#f_ten/label', 'x', 'no-key'],
    ['#nobody', 'x', 'place-gone'],
    ['#f_cach/options/=tu', 'hop_tac', 'key-taken'],
    ['#f_ten', 'dossier', 'reserved-key'],
    ['#f_ten', 'in', 'reserved-key'],
    ['#f_gia', 'in', 'reserved-key'],
    ['#f_hang', 'x', 'reserved-key'],
  ])('%s as %s: %s', (at, key, code) => {
    expect(applyCommands(definition, [{ kind: 'rename-key', at, key }])).toMatchObject({ ok: false, refusal: { code } })
  })
})

test('a field: rules of every place, tags, not its namesake in another form', () => {
  const draft = rename('#f_ten', 'ho_ten')
  expect(fieldsOf(draft)[1]).toMatchObject({ id: 'f_ten', key: 'ho_ten' })
  expect(draft.transitions[0]?.when).toBe("has(ho_ten) && steps.tham_dinh.ten && dossier.step == 'tham_dinh'")
  expect(draft.transitions[0]?.effects[0]).toMatchObject({ number: 'ho_ten', values: { ten_dn: 'ho_ten' } })
  expect(draft.notices?.[0]).toMatchObject({ subject: { vi: 'Chào {{ho_ten}}' }, body: { vi: '{{ ho_ten | upper }}, {{tenant}} {{record.ten_dn}} {{hang.gia}}' } })
  expect(draft.steps[0]?.form?.sections[0]?.fields[0]?.key).toBe('ten')
})

test('a field of rows: through variables of its list, not variables of its name, not comments', () => {
  const draft = rename('#f_gia', 'don_gia')
  expect(fieldsOf(draft)[2]).toMatchObject({ fields: [{ key: 'don_gia' }, { visibleWhen: 'row.don_gia > 1 && hang.exists(gia, gia.don_gia > 2)' }] })
  expect(fieldsOf(draft)[3]).toMatchObject({ expression: 'sum(hang.don_gia) + sum(hang.map(h, h.don_gia))' })
  expect(draft.form.rules?.[0]).toMatchObject({ assert: 'hang.all(x, x.don_gia < 100 && size(hang) < 9) // gia', at: 'hang.don_gia' })
  expect(draft.notices?.[0]?.body.vi).toContain('{{hang.don_gia}}')
})

test('the rows themselves', () => {
  const draft = rename('#f_hang', 'mat_hang')
  expect(fieldsOf(draft)[3]).toMatchObject({ expression: 'sum(mat_hang.gia) + sum(mat_hang.map(h, h.gia))' })
  expect(draft.form.rules?.[0]?.at).toBe('mat_hang.gia')
})

test('a value: texts compared with the field, cells of its column, the default', () => {
  const draft = rename('#f_cach/options/=tu', "tự 'làm'")
  expect(fieldsOf(draft)[0]).toMatchObject({ default: "tự 'làm'", options: [{ value: "tự 'làm'" }, { value: 'hop_tac' }] })
  expect(fieldsOf(draft)[1]).toMatchObject({ visibleWhen: "cach == 'tự \\'làm\\'' && size(cach) > 0", requiredWhen: "cach in ['tự \\'làm\\'', \"hop_tac\"]" })
  expect(draft.tables?.[0]?.rows[0]?.cells).toEqual(["it == 'tự \\'làm\\'' || cach == 'tự \\'làm\\''"])
})

test('a step, a unit, a table, a register, a column of it', () => {
  const step = rename('#st_a', 'xem_xet')
  expect(step.transitions[0]).toMatchObject({ from: ['xem_xet'], when: "has(ten) && steps.xem_xet.ten && dossier.step == 'xem_xet'" })
  const unit = rename('/units/=phong-a', 'phong-b')
  expect([unit.steps[0]?.holder?.unit, unit.tables?.[0]?.rows[0]?.output]).toEqual(['phong-b', 'phong-b'])
  expect(rename('#tb', 'le-phi').steps[0]?.holder?.table).toBe('le-phi')
  expect(fieldsOf(rename('#rg', 'so-gp'))[4]).toMatchObject({ register: 'so-gp' })
  const column = rename('#rg/fields/=ten_dn', 'ten_goi')
  expect(fieldsOf(column)[5]).toMatchObject({ prefill: { path: 'ten_goi' }, visibleWhen: 'has(record.ten_goi)' })
  expect(column.transitions[0]?.effects[0]).toMatchObject({ values: { ten_goi: 'ten' } })
  expect(column.notices?.[0]?.body.vi).toContain('{{record.ten_goi}}')
})

test('used by: where a thing is named, itself apart', () => {
  expect(usedBy(definition, '#f_gia').map(({ place, how }) => `${how} ${place}`).sort()).toEqual([
    'path /form/rules/0/at',
    'rule /form/rules/0/assert',
    'rule /form/sections/0/fields/2/fields/1/visibleWhen',
    'rule /form/sections/0/fields/3/expression',
    'tag /notices/0/body/vi',
  ])
  expect(applyCommands(definition, [{ kind: 'remove', at: '#f_gia' }])).toMatchObject({ ok: false, refusal: { code: 'still-used' } })
  expect(applyCommands(definition, [{ kind: 'remove', at: '#f_gia', evenIfUsed: true }]).ok).toBe(true)
  expect(usedBy(definition, '#st_b').map(({ place }) => place)).toEqual(['/transitions/0/to'])
})

describe('rows in rows', () => {
  const nested = definitionWith({
    fields: [
      field({
        kind: 'repeat',
        key: 'hang',
        maxItems: 3,
        fields: [
          field({ kind: 'money', key: 'gia' }),
          field({ kind: 'group', key: 'o', fields: [field({ kind: 'repeat', key: 'phan', maxItems: 3, fields: [field({ kind: 'money', key: 'so' }), field({ kind: 'text', key: 'vi_sao', maxLength: 9, visibleWhen: 'row.so > outer_row.gia && size(outer_row.o.phan) > 1' })] })] }),
        ],
      }),
    ],
  })
  const after = (...commands: DraftCommand[]) => {
    const outcome = applyCommands(nested, commands)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return fieldsIn(outcome.draft).find(({ field: { key } }) => key === 'vi_sao')?.field.visibleWhen
  }

  test('a field of the outer rows is named there too', () => {
    expect(after({ kind: 'rename-key', at: '#f_gia', key: 'gia_ban' })).toBe('row.so > outer_row.gia_ban && size(outer_row.o.phan) > 1')
    expect(after({ kind: 'rename-key', at: '#f_phan', key: 'bo_phan' })).toBe('row.so > outer_row.gia && size(outer_row.o.bo_phan) > 1')
    expect(applyCommands(nested, [{ kind: 'remove', at: '#f_gia' }])).toMatchObject({ ok: false, refusal: { code: 'still-used' } })
  })

  test('and followed where it goes', () => {
    expect(after({ kind: 'move', at: '#f_gia', into: '#f_o/fields' })).toBe('row.so > outer_row.o.gia && size(outer_row.o.phan) > 1')
  })
})

describe('what names a thing by its key alone', () => {
  const list = definitionWith({
    fields: [
      field({ kind: 'list-choice', key: 'tinh', list: 'dia-ban', level: 1 }),
      field({ kind: 'list-choice', key: 'xa', list: 'dia-ban', level: 2, within: 'tinh' }),
      field({ kind: 'single-choice', key: 'cach', options: [option('tu'), option('khac')], initial: "channel == 'online' ? 'tu' : 'khac'" }),
      field({ kind: 'text', key: 'loai', maxLength: 9, initial: "'tu'" }),
      field({ kind: 'matrix', key: 'muc', rows: [{ key: 'mot', label: { vi: 'Một' } }], options: [option('tot'), option('kem')] }),
      field({ kind: 'bank-account', key: 'tai_khoan', optionsFrom: 'ngan-hang' }),
      field({ kind: 'text', key: 'vi_sao', maxLength: 9, visibleWhen: "has(muc.mot) && muc.mot == 'kem' || has(tai_khoan.bank) && tai_khoan.bank in ['vcb']" }),
      field({ kind: 'register-record', key: 'so', register: 'giay-phep', states: ['in-force'] }),
      field({ kind: 'text', key: 'ten_dn', maxLength: 9, prefill: { from: 'register', record: 'so' } }),
      field({ kind: 'text', key: 'noi', maxLength: 9, prefill: { from: 'register', record: 'so', path: 'dia_chi.tinh' } }),
      field({ kind: 'email', key: 'email', prefill: { from: 'account' } }),
      field({ kind: 'text', key: 'truoc', maxLength: 9, prefill: { from: 'earlier' } }),
    ],
    optionLists: [{ id: 'ol', key: 'ngan-hang', options: [option('vcb'), option('bidv')] }],
    registers: [{ id: 'rg', key: 'giay-phep', title: { vi: 'Giấy phép' }, fields: [{ key: 'ten_dn', label: { vi: 'Tên' }, type: 'text' }, { key: 'dia_chi', label: { vi: 'Nơi' }, type: 'object' }] }],
    document: [{ field: 'f_cach', name: 'how', shows: [{ value: 'tu', fields: ['f_loai'] }] }],
  })
  const after = (at: string, key: string): ProcedureDefinition => {
    const outcome = applyCommands(list, [{ kind: 'rename-key', at, key }])
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    const back = applyCommands(outcome.draft, [outcome.inverse])
    expect(back.ok && back.draft).toEqual(list)
    return outcome.draft
  }
  const named = (draft: ProcedureDefinition, key: string) => fieldsOf(draft).find((one) => one.key === key)

  test('a long list that goes with another', () => {
    expect(named(after('#f_tinh', 'tinh_thanh'), 'xa')).toMatchObject({ within: 'tinh_thanh' })
    expect(applyCommands(list, [{ kind: 'remove', at: '#f_tinh' }])).toMatchObject({ ok: false, refusal: { code: 'still-used' } })
  })

  test('an option of a table of choices, of a bank, of a first answer, of a branch', () => {
    expect(named(after('#f_muc/options/=kem', 'xau'), 'vi_sao')?.visibleWhen).toContain("muc.mot == 'xau'")
    expect(named(after('#ol/options/=vcb', 'vietcombank'), 'vi_sao')?.visibleWhen).toContain("tai_khoan.bank in ['vietcombank']")
    const draft = after('#f_cach/options/=tu', 'tu_lam')
    expect([named(draft, 'cach'), named(draft, 'loai')]).toMatchObject([{ initial: "channel == 'online' ? 'tu_lam' : 'khac'" }, { initial: "'tu'" }])
    expect(draft.document).toMatchObject([{ shows: [{ value: 'tu_lam' }] }])
  })

  test('a column fills the field of its key, and parts of it fill others', () => {
    expect(named(after('#rg/fields/=ten_dn', 'ten_goi'), 'ten_dn')?.prefill).toEqual({ from: 'register', record: 'so', path: 'ten_goi' })
    expect(named(after('#rg/fields/=dia_chi', 'tru_so'), 'noi')?.prefill?.path).toBe('tru_so.tinh')
  })

  test('a field goes on being filled in from where it was', () => {
    expect(named(after('#f_ten_dn', 'ten_goi'), 'ten_goi')?.prefill?.path).toBe('ten_dn')
    expect(named(after('#f_email', 'thu'), 'thu')?.prefill).toEqual({ from: 'account', path: 'email' })
    expect(named(after('#f_truoc', 'cu'), 'cu')?.prefill).toEqual({ from: 'earlier' })
  })

  test('letters tell of the record that is written where no field names one', () => {
    const written = { ...definition, form: { ...definition.form, sections: definition.form.sections.map((section) => ({ ...section, fields: section.fields.filter(({ key }) => key !== 'so' && key !== 'cu') })) } }
    const outcome = applyCommands(written, [{ kind: 'rename-key', at: '#rg/fields/=ten_dn', key: 'ten_goi' }])
    expect(outcome.ok && outcome.draft.notices?.[0]?.body.vi).toContain('{{record.ten_goi}}')
  })
})

test('an option that has no value yet takes none of what compares with nothing', () => {
  const blank = definitionWith({ fields: [field({ kind: 'single-choice', key: 'cach', options: [option(''), option('tu')] }), field({ kind: 'text', key: 'ten', maxLength: 9, visibleWhen: "cach != ''" })] })
  const outcome = applyCommands(blank, [{ kind: 'rename-key', at: '#f_cach/options/0', key: 'moi' }])
  expect(outcome.ok && fieldsOf(outcome.draft)).toMatchObject([{ options: [{ value: 'moi' }, { value: 'tu' }] }, { visibleWhen: "cach != ''" }])
})
