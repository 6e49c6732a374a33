import { limits } from '#builder/checks/limits.ts'
import type { Field, Step } from '#schemas/generated/procedure.ts'
import { at, fields, move, set, step, type FaultCase } from './corpus.ts'

const textField = (key: string, more: Partial<Field> = {}): Field => Object.assign({ kind: 'text', id: `fd_${key}`, key, label: { vi: key, en: key }, maxLength: 10 } as const, more)
const rows = (maxItems: number | undefined, own = [textField('ten_hang')]): Field => ({ kind: 'repeat', id: 'fd_rows', key: 'hang', label: { vi: 'Hàng', en: 'Goods' }, fields: own, ...(maxItems !== undefined && { maxItems }) })
const lonely: Step = { id: 'st_lonely', key: 'le_loi', kind: 'review', title: { vi: 'Lẻ', en: 'Lonely' }, status: 4, holder: { role: 'chuyen_vien' } }

/** Keys, references, types and the shape of the whole. */
export const olderCases: FaultCase[] = [
  {
    code: 'duplicate-key',
    faults: [
      ['two fields of a form', (d) => fields(d).push(textField('ten'))],
      ['two fields of a row', (d) => fields(d).push(rows(3, [textField('a'), textField('a', { id: 'fd_a2' })]))],
      ['two steps', (d) => d.steps.push({ ...step(d, 'phat_hanh'), id: 'st_other' })],
      ['two options of a list', (d) => at(d.optionLists, 0).options.push(at(at(d.optionLists, 0).options, 0))],
    ],
    innocent: [['the same key in two different groups', (d) => fields(d).push(rows(3, [textField('ten', { id: 'fd_inner' })]))]],
  },
  {
    code: 'duplicate-id',
    faults: [
      ['a copied field', (d) => fields(d).push(textField('khac', { id: at(fields(d), 0).id }))],
      ['a copied transition', (d) => d.transitions.push({ ...move(d, 'trinh'), key: 'trinh_2' })],
    ],
    innocent: [['an id like a key', (d) => fields(d).push(textField('khac', { id: 'ten' }))]],
  },
  {
    code: 'unknown-reference',
    faults: [
      ['a transition to nowhere', (d) => Object.assign(move(d, 'trinh'), { to: 'khong_co' })],
      ['a clock that is not there', (d) => move(d, 'trinh').effects.push({ kind: 'start-clock', clock: 'khong_co' })],
      ['a role nobody declared', (d) => Object.assign(step(d, 'tham_dinh'), { holder: { role: 'khong_co' } })],
    ],
    innocent: [['a unit that is the agency', (d) => set(step(d, 'tham_dinh'), { holder: { role: 'chuyen_vien', unit: 'so-mau' } })]],
  },
  {
    code: 'rule-wrong-type',
    faults: [
      ['a number compared with text', (d) => fields(d).push(textField('x', { visibleWhen: 'dien_tich == "lon"' }))],
      ['a date compared with text', (d) => fields(d).push(textField('x', { visibleWhen: 'tu_ngay == "2026"' }))],
    ],
    innocent: [['a number with a decimal', (d) => fields(d).push(textField('x', { visibleWhen: 'dien_tich > 2.5' }))]],
  },
  {
    code: 'rule-unknown-choice',
    faults: [
      ['an option that is not offered', (d) => fields(d).push(textField('x', { visibleWhen: 'mat_hang == "vang_bac"' }))],
      ['a misspelt option in a guard', (d) => Object.assign(move(d, 'trinh'), { when: 'mat_hang in ["nong_sam"]' })],
    ],
    innocent: [['an option that is offered', (d) => fields(d).push(textField('x', { visibleWhen: 'mat_hang == "an_uong"' }))]],
  },
  {
    code: 'rule-unknown-name',
    faults: [
      ['a misspelt field', (d) => Object.assign(move(d, 'trinh'), { when: 'dien_tick > 3' })],
      ['a field inside nothing', (d) => Object.assign(move(d, 'trinh'), { when: 'chu.ten == "a"' })],
    ],
    innocent: [['an answer of an officer in a guard', (d) => Object.assign(move(d, 'duyet'), { when: 'steps.tham_dinh.dat' })]],
  },
  {
    code: 'rule-syntax',
    faults: [
      ['half a rule', (d) => Object.assign(move(d, 'trinh'), { when: 'dien_tich >' })],
      ['a bracket left open', (d) => Object.assign(move(d, 'trinh'), { when: '(dien_tich > 3' })],
    ],
    innocent: [['a rule over two lines', (d) => Object.assign(move(d, 'duyet'), { when: 'dien_tich\n > 3' })]],
  },
  {
    code: 'rule-wrong-result',
    faults: [
      ['a guard that is a number', (d) => Object.assign(move(d, 'trinh'), { when: 'dien_tich + 1' })],
      ['a condition that is text', (d) => fields(d).push(textField('x', { visibleWhen: 'ten' }))],
    ],
    innocent: [['a yes-no by itself', (d) => Object.assign(move(d, 'duyet'), { when: 'steps.tham_dinh.dat' })]],
  },
  {
    code: 'rule-unguarded-optional',
    faults: [
      ['an optional date in an ordering', (d) => fields(d).push(rows(3, [textField('a')]), { kind: 'date', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }, textField('x', { visibleWhen: 'tuy_y < today' }))],
      ['an optional date as a value that is always shown', (d) => fields(d).push({ kind: 'date', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }, { kind: 'computed', id: 'fd_c', key: 'ngay', label: { vi: 'b', en: 'b' }, type: 'date', expression: 'tuy_y' })],
      ['an optional number in a guard', (d) => (fields(d).push({ kind: 'integer', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }), Object.assign(move(d, 'trinh'), { when: 'tuy_y > 3' }))],
    ],
    innocent: [['an optional date as a value that may be hidden', (d) => fields(d).push({ kind: 'date', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }, { kind: 'computed', id: 'fd_c', key: 'ngay', label: { vi: 'b', en: 'b' }, type: 'date', expression: 'tuy_y', visibleWhen: 'has(tuy_y)' })], ['an optional date with a guard', (d) => fields(d).push({ kind: 'date', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }, textField('x', { visibleWhen: 'has(tuy_y) && tuy_y < today' }))], ['an optional field compared with ==', (d) => fields(d).push(textField('tuy_y'), textField('x', { visibleWhen: 'tuy_y == "a"' }))]],
  },
  {
    code: 'missing-translation',
    faults: [
      ['a label', (d) => Object.assign(at(fields(d), 0), { label: { vi: 'Tên' } })],
      ['a confirmation', (d) => Object.assign(move(d, 'trinh'), { confirm: { vi: 'Chắc chưa?' } })],
    ],
    innocent: [['a letter in Vietnamese alone', (d) => at(d.letters, 1).body.push({ kind: 'paragraph', text: { vi: 'Chỉ tiếng Việt' } })]],
  },
  {
    code: 'unreachable-step',
    faults: [
      ['nothing leads there', (d) => d.steps.push(lonely)],
      ['only itself leads there', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_loop', key: 'vong', from: ['le_loi'], to: 'le_loi' }))],
    ],
    innocent: [['reached from a later step only', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', from: ['phe_duyet'], to: 'le_loi' }, { ...move(d, 'trinh'), id: 'tr_back', key: 've', from: ['le_loi'], to: 'tham_dinh' }))]],
  },
  {
    code: 'dead-end',
    faults: [
      ['no way out', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', to: 'le_loi' }))],
      ['a circle', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', to: 'le_loi' }, { ...move(d, 'trinh'), id: 'tr_loop', key: 'vong', from: ['le_loi'], to: 'le_loi' }))],
    ],
    innocent: [['a step that goes back before it ends', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', to: 'le_loi' }, { ...move(d, 'trinh'), id: 'tr_back', key: 've', from: ['le_loi'], to: 'tham_dinh' }))]],
  },
  {
    code: 'no-final-step',
    faults: [
      ['none at all', (d) => d.steps.forEach((one) => one.kind === 'final' && Object.assign(one, { kind: 'review', holder: { role: 'mot_cua' } }))],
      ['an end without outcome', (d) => delete step(d, 'da_tra').outcome],
    ],
    innocent: [['one end of four', (d) => (d.steps = d.steps.filter(({ kind, key }) => kind !== 'final' || key === 'da_tra'))]],
  },
  {
    code: 'role-without-holder',
    faults: [
      ['a review nobody holds', (d) => delete step(d, 'tham_dinh').holder],
      ['a counter nobody holds', (d) => delete step(d, 'cho_tiep_nhan').holder],
    ],
    innocent: [['the applicant holds it', (d) => delete step(d, 'cho_bo_sung').holder]],
  },
  {
    code: 'missing-max-items',
    faults: [
      ['rows without end', (d) => fields(d).push(rows(undefined))],
      ['more demanded than allowed', (d) => fields(d).push({ ...rows(2), minItems: 3 } as Field)],
    ],
    innocent: [['rows with as many as allowed', (d) => fields(d).push({ ...rows(3), minItems: 3 } as Field)]],
  },
  {
    code: 'not-executed-yet',
    faults: [
      ['a webhook', (d) => move(d, 'trinh').effects.push({ kind: 'webhook', endpoint: 'thue' })],
      ['an identity that nobody proves', (d) => set(d, { identity: 'verified' })],
      ['filing without an account', (d) => set(d, { identity: 'none' })],
      ['a service that only informs', (d) => set(d, { serviceLevel: 'information' })],
      ['a consultation', (d) => Object.assign(step(d, 'tham_dinh'), { consultation: { of: [{ role: 'lanh_dao' }], mode: 'all' } })],
    ],
    innocent: [['a notice', (d) => move(d, 'trinh').effects.push({ kind: 'notify', notice: 'viec_moi', to: 'holder' }) && delete d.retention]],
  },
  {
    code: 'unsafe-pattern',
    faults: [
      ['a repetition of a repetition', (d) => fields(d).push(textField('x', { pattern: { regex: '^(a+)+$', message: { vi: 'a', en: 'a' }, sample: 'a' } }))],
      ['a sample that does not match', (d) => fields(d).push(textField('x', { pattern: { regex: '^\\d+$', message: { vi: 'a', en: 'a' }, sample: 'a' } }))],
    ],
    innocent: [['a strict pattern', (d) => fields(d).push(textField('x', { pattern: { regex: '^\\d{3}(-\\d{3})*$', message: { vi: 'a', en: 'a' }, sample: '123-456' } }))]],
  },
  {
    code: 'reserved-key',
    faults: [
      ['a section that hides the review page', (d) => Object.assign(at(d.form.sections, 0), { key: 'review' })],
      ['a section called as the page of papers', (d) => Object.assign(at(d.form.sections, 0), { key: 'papers' })],
    ],
    innocent: [['a section called as a field', (d) => Object.assign(at(d.form.sections, 0), { key: 'ten' })]],
  },
  {
    code: 'too-large',
    faults: [
      ['too many fields', (d) => fields(d).push(...Array.from({ length: limits.fieldsOfPage }, (_, index) => textField(`f${index}`)))],
      ['too many conditions on a page', (d) => fields(d).push(...Array.from({ length: limits.conditionsOfPage + 1 }, (_, index) => textField(`f${index}`, { visibleWhen: 'dien_tich > 3' })))],
    ],
    innocent: [['a page as large as allowed', (d) => fields(d).push(...Array.from({ length: limits.fieldsOfPage - fields(d).length }, (_, index) => textField(`f${index}`)))]],
  },
  {
    code: 'circular-fields',
    faults: [
      ['two that show each other', (d) => fields(d).push(textField('a', { visibleWhen: 'has(b)' }), textField('b', { visibleWhen: 'has(a)' }))],
      ['one that shows itself', (d) => fields(d).push(textField('a', { visibleWhen: '!has(a)' }))],
    ],
    innocent: [['a field that depends on one before', (d) => fields(d).push(textField('a', { visibleWhen: 'has(b)' }), textField('b'))]],
  },
]
