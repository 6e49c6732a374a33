import type { Field } from '#schemas/generated/procedure.ts'
import { at, field, fieldOf, fields, move, set, text, words, type FaultCase } from './corpus.ts'

const page = (key: string, own: Field[]) => ({ id: `s_${key}`, key, title: words(`Trang ${key}`, `Page ${key}`), fields: own })
const pattern = (regex: string, sample: string) => ({ regex, sample, message: words('Sai', 'Wrong') })
const paper = field({ kind: 'register-record', key: 'giay', register: 'quay_hang', states: ['in-force'] })
const rule = (assert: string, place?: string) => [{ id: 'r_one', key: 'mot', assert, message: words('Chưa đúng', 'Not right'), severity: 'error' as const, ...(place !== undefined && { at: place }) }]

/** The form, without solving rules. */
export const formCases: FaultCase[] = [
  {
    code: 'impossible-range',
    faults: [
      ['numbers', (d) => set(fieldOf(d, 'dien_tich'), { minimum: 500, maximum: 1 })],
      ['lengths', (d) => fields(d).push(text('ma', { minLength: 12, maxLength: 10 }))],
      ['times of day', (d) => fields(d).push(field({ kind: 'time', key: 'gio', minimum: '17:00', maximum: '08:00' }))],
      ['choices', (d) => fields(d).push(field({ kind: 'multiple-choice', key: 'chon', optionsFrom: 'mat-hang', minItems: 3, maxItems: 2 }))],
    ],
    innocent: [['one number only', (d) => set(fieldOf(d, 'dien_tich'), { minimum: 5, maximum: 5 })]],
  },
  {
    code: 'pattern-misfit',
    faults: [
      ['a sample longer than allowed', (d) => fields(d).push(text('ma', { maxLength: 3, pattern: pattern('^\\d{6}$', '123456') }))],
      ['small letters stored in upper case', (d) => fields(d).push(text('ma', { upperCase: true, pattern: pattern('^[a-z]{2}$', 'ab') }))],
    ],
    innocent: [['a sample as long as allowed', (d) => fields(d).push(text('ma', { maxLength: 6, upperCase: true, pattern: pattern('^[A-Z]{6}$', 'ABCDEF') }))]],
  },
  {
    code: 'wrong-default',
    faults: [
      ['a misspelt option', (d) => set(fieldOf(d, 'mat_hang'), { default: 'nong_sam' })],
      ['a misspelt option of a rule', (d) => set(fieldOf(d, 'mat_hang'), { initial: "channel == 'online' ? 'an_uong' : 'nong_sam'" })],
      ['an option of another list', (d) => fields(d).push(field({ kind: 'single-choice', key: 'chon', options: [{ value: 'a', label: words('Một', 'One') }, { value: 'b', label: words('Hai', 'Two') }], default: 'nong_san' }))],
    ],
    innocent: [
      ['the last option', (d) => set(fieldOf(d, 'mat_hang'), { default: 'an_uong' })],
      ['options by a rule', (d) => set(fieldOf(d, 'mat_hang'), { initial: "channel == 'online' ? 'an_uong' : 'nong_san'" })],
    ],
  },
  {
    code: 'prefill-from-nowhere',
    faults: [
      ['a column that is not there', (d) => (fields(d).push(paper), set(fieldOf(d, 'ten'), { prefill: { from: 'register', record: 'giay', path: 'ten_cu' } }))],
      ['a record that is no record', (d) => set(fieldOf(d, 'ten'), { prefill: { from: 'register', record: 'mat_hang', path: 'ten' } })],
      ['today in a number', (d) => set(fieldOf(d, 'dien_tich'), { prefill: { from: 'today' } })],
    ],
    innocent: [['the column of the same name', (d) => (fields(d).push(paper), set(fieldOf(d, 'ten'), { prefill: { from: 'register', record: 'giay' } }))]],
  },
  {
    code: 'rule-place',
    faults: [
      ['a misspelt field', (d) => set(d.form, { rules: rule('dien_tich < 100 || mat_hang == "an_uong"', 'dien_tick') })],
      ['a field of an officer', (d) => set(d.form, { rules: rule('dien_tich < 100 || mat_hang == "an_uong"', 'nhan_xet') })],
    ],
    innocent: [['no place', (d) => set(d.form, { rules: rule('dien_tich < 100 || mat_hang == "an_uong"') })]],
  },
  {
    code: 'rule-beside-field',
    faults: [
      ['beside its number', (d) => set(d.form, { rules: rule('dien_tich < 100 || mat_hang == "an_uong"', 'ten') })],
      ['beside its date', (d) => set(d.form, { rules: rule('tu_ngay > today', 'dien_tich') })],
    ],
    innocent: [
      ['at one of the two it compares', (d) => set(d.form, { rules: rule('dien_tich < 100 || mat_hang == "an_uong"', 'mat_hang') })],
      ['at what a computed one is made of', (d) => (at(d.form.sections, 0).fields.push(field({ kind: 'computed', key: 'gap_doi', expression: 'dien_tich * 2', type: 'integer' })), set(d.form, { rules: rule('gap_doi < 900', 'dien_tich') }))],
    ],
  },
  {
    code: 'empty-section',
    faults: [
      ['a new page', (d) => d.form.sections.push(page('hai', []))],
      ['a page of an officer', (d) => d.steps.flatMap(({ form }) => form ?? []).forEach((form) => form.sections.push(page('them', [])))],
    ],
    innocent: [['a page of guidance only', (d) => d.form.sections.push(page('hai', [field({ kind: 'guidance', key: 'doc', blocks: [{ kind: 'paragraph', text: words('Đọc kỹ', 'Read well') }] })]))]],
  },
  {
    code: 'needless-requirement',
    faults: [
      ['a field', (d) => set(fieldOf(d, 'ten'), { requiredWhen: 'dien_tich > 5' })],
      ['a paper', (d) => set(at(d.papers, 0), { required: true, requiredWhen: 'dien_tich > 5' })],
    ],
    innocent: [['demanded by the condition only', (d) => set(at(d.papers, 0), { requiredWhen: 'dien_tich > 5' })]],
  },
  {
    code: 'optional-declaration',
    faults: [
      ['a declaration', (d) => fields(d).push(field({ kind: 'declaration', key: 'cam_ket', statement: words('Tôi cam kết', 'I declare') }))],
      ['a signature', (d) => fields(d).push(field({ kind: 'signature', key: 'chu_ky', statement: words('Tôi ký', 'I sign') }))],
    ],
    innocent: [['demanded for large stalls', (d) => fields(d).push(field({ kind: 'declaration', key: 'cam_ket', statement: words('Tôi cam kết', 'I declare'), requiredWhen: 'dien_tich > 100' }))]],
  },
  {
    code: 'example-misfit',
    faults: [
      ['too long', (d) => fields(d).push(text('ma', { maxLength: 3, example: '12345' }))],
      ['out of range', (d) => set(fieldOf(d, 'dien_tich'), { example: '900' })],
    ],
    innocent: [['grouped thousands', (d) => fields(d).push(field({ kind: 'money', key: 'von', minimum: 1000, example: '2.000.000' }))]],
  },
  {
    code: 'too-many-rows',
    faults: [
      ['rows', (d) => fields(d).push(field({ kind: 'repeat', key: 'hang', maxItems: 400, fields: [text('a')] }))],
      ['cells', (d) => fields(d).push(field({ kind: 'repeat', key: 'hang', maxItems: 150, fields: Array.from({ length: 15 }, (_, index) => text(`a${index}`)) }))],
    ],
    innocent: [['a long list of one column', (d) => fields(d).push(field({ kind: 'repeat', key: 'hang', maxItems: 200, fields: [text('a')] }))]],
  },
  {
    code: 'heavy-upload',
    faults: [
      ['a paper', (d) => set(at(d.papers, 0), { maxSizeMb: 100, maxFiles: 10 })],
      ['a field', (d) => fields(d).push(field({ kind: 'file', key: 'tep', accept: ['pdf'], maxSizeMb: 60, maxFiles: 10 }))],
    ],
    innocent: [['many small files', (d) => set(at(d.papers, 0), { maxSizeMb: 20, maxFiles: 20 })]],
  },
  {
    code: 'reads-later-page',
    faults: [
      ['the next page', (d) => (d.form.sections.push(page('hai', [text('sau')])), fields(d).push(text('truoc', { visibleWhen: 'has(sau)' })))],
      ['inside a group', (d) => (d.form.sections.push(page('hai', [text('sau')])), fields(d).push(field({ kind: 'group', key: 'nhom', fields: [text('trong', { visibleWhen: 'sau == "a"' })] })))],
    ],
    innocent: [['the page before', (d) => d.form.sections.push(page('hai', [text('sau', { visibleWhen: 'dien_tich > 5' })]))]],
  },
  {
    code: 'computed-unused',
    faults: [
      ['a flag', (d) => fields(d).push(field({ kind: 'computed', key: 'la_lon', type: 'yes-no', expression: 'dien_tich > 100' }))],
      ['a flag of an officer', (d) => at(d.steps[1]?.form?.sections, 0).fields.push(field({ kind: 'computed', key: 'la_lon', type: 'yes-no', expression: '1 > 0' }))],
    ],
    innocent: [
      ['an amount that is shown', (d) => fields(d).push(field({ kind: 'computed', key: 'tong', type: 'integer', expression: 'dien_tich * 2' }))],
      ['a flag a guard reads', (d) => (fields(d).push(field({ kind: 'computed', key: 'la_lon', type: 'yes-no', expression: 'dien_tich > 100' })), set(move(d, 'duyet'), { when: 'la_lon || dien_tich <= 100' }))],
    ],
  },
  {
    code: 'faulty-list',
    faults: [
      ['a code given twice', (d) => set(d, { lists: [longList('code,name\n1,Một\n1,Hai\n')] })],
      ['an entry below nothing', (d) => set(d, { lists: [longList('code,name,parent\n1,Một,9\n')] })],
    ],
    innocent: [['names given twice', (d) => set(d, { lists: [longList('code,name\n1,Chợ\n2,Chợ\n')] })]],
  },
  {
    code: 'idle-option-rule',
    faults: [
      ['in a matrix', (d) => fields(d).push(field({ kind: 'matrix', key: 'danh_gia', rows: [{ key: 'gia', label: words('Giá', 'Price') }], options: [{ value: 'tot', label: words('Tốt', 'Good') }, { value: 'kem', label: words('Kém', 'Poor'), when: 'true' }] }))],
      ['in a shared list of banks', (d) => {
        d.optionLists = [...(d.optionLists ?? []), { id: 'l_nh', key: 'ngan_hang', options: [{ value: 'vcb', label: words('VCB', 'VCB bank') }, { value: 'agb', label: words('Agribank', 'Agri bank'), when: 'true' }] }]
        fields(d).push(field({ kind: 'bank-account', key: 'tai_khoan', optionsFrom: 'ngan_hang' }))
      }],
    ],
    innocent: [['in a single choice', (d) => fields(d).push(field({ kind: 'single-choice', key: 'chon', options: [{ value: 'a', label: words('Một', 'One') }, { value: 'b', label: words('Hai', 'Two'), when: 'today > date("2026-01-01")' }] }))]],
  },
]

function longList(csv: string) {
  return { id: 'l_noi', key: 'noi', title: words('Nơi', 'Places'), csv }
}
