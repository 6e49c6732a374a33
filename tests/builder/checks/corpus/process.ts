import type { Letter } from '#schemas/generated/procedure.ts'
import { addMove, addStep, at, effects, field, fieldOf, fields, found, move, set, step, text, words, type FaultCase } from './corpus.ts'

const person = { role: 'chuyen_vien', unit: 'phong-cho' }
const letter = (d: Parameters<FaultCase['faults'][number][1]>[0], key: string): Letter => found(d.letters?.find((one) => one.key === key))
const paragraph = (vi: string) => ({ kind: 'paragraph' as const, text: words(vi) })
const record = field({ kind: 'register-record', key: 'giay', register: 'quay_hang', states: ['in-force'] })

/** Steps, moves, clocks, tables, letters, registers. */
export const processCases: FaultCase[] = [
  {
    code: 'waiting-step',
    faults: [
      ['the applicant has it and may do nothing', (d) => ((d.transitions = d.transitions.filter(({ key }) => key !== 'bo_sung')), set(move(d, 'rut'), { from: ['tham_dinh'] }), addMove(d, 'tiep', 'trinh', { from: ['cho_bo_sung'], by: 'holder' }))],
      ['an officer has it and only the applicant may move', (d) => (addStep(d, 'cho', 'review', { holder: person }), addMove(d, 'vao', 'trinh', { to: 'cho' }), addMove(d, 'rut_2', 'rut', { from: ['cho'] }))],
    ],
    innocent: [
      ['the applicant may also withdraw', (d) => set(move(d, 'rut'), { from: ['cho_bo_sung', 'tham_dinh'] })],
      ['a payment is recorded and an automatic move follows', (d) => (addStep(d, 'nop_phi', 'payment', { holder: person }), set(move(d, 'trinh'), { to: 'nop_phi' }), addMove(d, 'da_nop', 'trinh', { command: 'automatic', by: 'system', from: ['nop_phi'], to: 'phe_duyet', when: '!dossier.fee_due' }))],
    ],
  },
  {
    code: 'wrong-side',
    faults: [
      ['the applicant approves', (d) => set(move(d, 'duyet'), { by: 'applicant' })],
      ['an officer withdraws', (d) => set(move(d, 'rut'), { by: 'holder' })],
      ['an officer moves while the applicant has it', (d) => set(move(d, 'trinh'), { from: ['cho_bo_sung', 'tham_dinh'] })],
    ],
    innocent: [['the applicant withdraws while an officer has it', (d) => set(move(d, 'rut'), { from: ['phe_duyet'] })]],
  },
  {
    code: 'leaves-final',
    faults: [
      ['reopened', (d) => addMove(d, 'mo_lai', 'tra_lai', { from: ['da_tra'], to: 'tham_dinh' })],
      ['withdrawn after the end', (d) => set(move(d, 'rut'), { from: ['tham_dinh', 'tu_choi'] })],
    ],
    innocent: [['back from the last step before the end', (d) => set(move(d, 'tra_lai'), { from: ['phe_duyet', 'cho_tra'] })]],
  },
  {
    code: 'filing-move',
    faults: [
      ['not at the start', (d) => addMove(d, 'nop', 'rut', { command: 'file', from: ['tham_dinh'], to: 'cho_tiep_nhan', by: 'applicant', effects: [] })],
      ['after one without a condition', (d) => (addMove(d, 'nop', 'rut', { command: 'file', from: ['cho_tiep_nhan'], to: 'cho_tiep_nhan', effects: [] }), addMove(d, 'nop_2', 'rut', { command: 'file', from: ['cho_tiep_nhan'], to: 'cho_tiep_nhan', effects: [], when: 'dien_tich > 5' }))],
      ['a start that is an end', (d) => set(d, { start: 'da_tra' })],
    ],
    innocent: [['the condition first', (d) => (addMove(d, 'nop', 'rut', { command: 'file', from: ['cho_tiep_nhan'], to: 'cho_tiep_nhan', effects: [], when: 'dien_tich > 5' }), addMove(d, 'nop_2', 'rut', { command: 'file', from: ['cho_tiep_nhan'], to: 'cho_tiep_nhan', effects: [] }))]],
  },
  {
    code: 'loop-without-person',
    faults: [
      ['to itself', (d) => (addStep(d, 'may', 'automatic'), addMove(d, 'vao', 'trinh', { to: 'may' }), addMove(d, 'vong', 'trinh', { command: 'automatic', by: 'system', from: ['may'], to: 'may' }))],
      ['over two steps', (d) => (addStep(d, 'may', 'automatic'), addStep(d, 'may_2', 'automatic'), addMove(d, 'vao', 'trinh', { to: 'may' }), addMove(d, 'di', 'trinh', { command: 'automatic', by: 'system', from: ['may'], to: 'may_2' }), addMove(d, 've', 'trinh', { command: 'automatic', by: 'system', from: ['may_2'], to: 'may' }))],
    ],
    innocent: [['a person in between', (d) => (addStep(d, 'may', 'automatic'), addMove(d, 'vao', 'trinh', { to: 'may' }), addMove(d, 'di', 'trinh', { command: 'automatic', by: 'system', from: ['may'], to: 'tham_dinh', when: undefined }))]],
  },
  {
    code: 'endless-supplements',
    faults: [
      ['without a number', (d) => delete move(d, 'yeu_cau_bo_sung').most],
      ['another request', (d) => delete addMove(d, 'them', 'yeu_cau_bo_sung', {}).most],
    ],
    innocent: [['returning to an officer', (d) => delete move(d, 'tra_lai').most]],
  },
  {
    code: 'supplement-way',
    faults: [
      ['to an officer', (d) => set(move(d, 'yeu_cau_bo_sung'), { to: 'phe_duyet' })],
      ['to the applicant, who cannot answer', (d) => (d.transitions = d.transitions.filter(({ key }) => key !== 'bo_sung'))],
    ],
    innocent: [['two requests to one step', (d) => addMove(d, 'them', 'yeu_cau_bo_sung', {})]],
  },
  {
    code: 'final-status',
    faults: [
      ['an end still under way', (d) => set(step(d, 'da_tra'), { status: 4 })],
      ['a review already handed over', (d) => set(step(d, 'tham_dinh'), { status: 10 })],
    ],
    innocent: [['a refusal handed over', (d) => set(step(d, 'tu_choi'), { status: 10 })]],
  },
  {
    code: 'decision-without-ground',
    faults: [
      ['a refusal', (d) => (delete move(d, 'tu_choi').grounds, delete move(d, 'tu_choi').comment)],
      ['a stop with optional grounds', (d) => addMove(d, 'dung', 'tu_choi', { command: 'stop', grounds: { required: false }, comment: 'optional' })],
    ],
    innocent: [['a reason instead of a ground', (d) => (delete move(d, 'tu_choi').grounds, set(move(d, 'tu_choi'), { comment: 'required' }))]],
  },
  {
    code: 'missing-grounds',
    faults: [
      ['an empty choice', (d) => set(move(d, 'tu_choi'), { grounds: { required: true, from: [] } })],
      ['none in the procedure', (d) => ((d.grounds = []), set(move(d, 'khong_nhan'), { grounds: { required: true } }))],
    ],
    innocent: [['all of the procedure', (d) => set(move(d, 'khong_nhan'), { grounds: { required: true } })]],
  },
  {
    code: 'own-dossier',
    context: { holders: [{ role: 'lanh_dao', unit: 'so-mau' }, { role: 'mot_cua', unit: 'so-mau' }, { role: 'mot_cua', unit: 'so-mau' }] },
    faults: [
      ['one leader, staff file', (d) => d.audience.push('staff')],
      ['one leader at another step', (d) => (d.audience.push('staff'), set(step(d, 'phat_hanh'), { holder: { role: 'lanh_dao', unit: 'so-mau' } }))],
    ],
    innocent: [['staff do not file', (d) => d.audience.push('organisation')]],
  },
  {
    code: 'notice-to-nobody',
    faults: [
      ['the holder of an ended dossier', (d) => effects(d, 'tra_ket_qua').push({ kind: 'notify', notice: 'viec_moi', to: 'holder' })],
      ['a contact that is not asked for', (d) => d.form.sections.forEach((section) => (section.fields = section.fields.filter(({ key }) => key !== 'thu')))],
    ],
    innocent: [['the holder of the next step', (d) => effects(d, 'trinh').push({ kind: 'notify', notice: 'viec_moi', to: 'holder' })]],
  },
  {
    code: 'unused-part',
    faults: [
      ['a letter', (d) => set(move(d, 'yeu_cau_bo_sung'), { effects: effects(d, 'yeu_cau_bo_sung').filter(({ kind }) => kind !== 'letter') })],
      ['a role', (d) => d.roles?.push({ key: 'bao_ve', title: words('Bảo vệ', 'Guard') })],
      ['an option list', (d) => d.optionLists?.push({ ...at(d.optionLists, 0), id: 'ol_two', key: 'hai' })],
    ],
    innocent: [['the letter of an extension', (d) => found(d.letters?.find(({ purpose }) => purpose === 'apology'))]],
  },
  {
    code: 'timeout-clock',
    faults: [
      ['no clock', (d) => addMove(d, 'het_han', 'bo_sung', { command: 'timeout', by: 'system' })],
      ['a clock that never runs there', (d) => addMove(d, 'het_han', 'trinh', { command: 'timeout', by: 'system', from: ['cho_tiep_nhan'], after: 'bo_sung' })],
      ['a clock on an ordinary move', (d) => set(move(d, 'trinh'), { after: 'giai_quyet' })],
    ],
    innocent: [['the clock started on the way', (d) => addMove(d, 'het_han', 'bo_sung', { command: 'timeout', by: 'system', after: 'bo_sung' })]],
  },
  {
    code: 'clock-use',
    faults: [
      ['never started', (d) => set(move(d, 'tiep_nhan'), { effects: effects(d, 'tiep_nhan').filter(({ kind }) => kind !== 'start-clock') })],
      ['never stopped', (d) => d.transitions.forEach((one) => (one.effects = one.effects.filter((effect) => effect.kind !== 'stop-clock' || effect.clock !== 'giai_quyet')))],
      ['resumed, never suspended', (d) => set(move(d, 'yeu_cau_bo_sung'), { effects: effects(d, 'yeu_cau_bo_sung').filter(({ kind }) => kind !== 'suspend-clock') })],
    ],
    innocent: [['stopped on one way only', (d) => set(move(d, 'rut'), { effects: [] })]],
  },
  {
    code: 'clock-left-suspended',
    faults: [
      ['not resumed when answered', (d) => set(move(d, 'bo_sung'), { effects: [{ kind: 'stop-clock', clock: 'bo_sung' }] })],
      ['not resumed when time runs out', (d) => addMove(d, 'het_han', 'bo_sung', { command: 'timeout', by: 'system', after: 'bo_sung', effects: [] })],
    ],
    innocent: [['withdrawn while suspended', (d) => set(move(d, 'rut'), { effects: [] })]],
  },
  {
    code: 'idle-clock-effect',
    faults: [
      ['stopped before it starts', (d) => effects(d, 'khong_nhan').push({ kind: 'stop-clock', clock: 'giai_quyet' })],
      ['suspended before it starts', (d) => effects(d, 'khong_nhan').push({ kind: 'suspend-clock', clock: 'bo_sung' })],
    ],
    innocent: [['stopped after one of two ways', (d) => effects(d, 'trinh').push({ kind: 'stop-clock', clock: 'bo_sung' })]],
  },
  {
    code: 'step-without-clock',
    faults: [
      ['the counter', (d) => set(step(d, 'cho_tiep_nhan'), { clock: 'giai_quyet' })],
      ['a clock of the applicant', (d) => (set(move(d, 'yeu_cau_bo_sung'), { effects: [] }), set(step(d, 'cho_bo_sung'), { clock: 'bo_sung' }))],
    ],
    innocent: [['a later step', (d) => set(step(d, 'phe_duyet'), { clock: 'giai_quyet' })]],
  },
  {
    code: 'limit-beyond-total',
    faults: [
      ['a step of thirty days', (d) => (d.clocks?.push({ ...at(d.clocks, 0), id: 'ck_x', key: 'buoc', limits: [{ value: 30, unit: 'working-day' }] }), set(step(d, 'phe_duyet'), { clock: 'buoc' }), effects(d, 'trinh').push({ kind: 'start-clock', clock: 'buoc' }))],
      ['a step of two months', (d) => (d.clocks?.push({ ...at(d.clocks, 0), id: 'ck_x', key: 'buoc', limits: [{ value: 2, unit: 'month' }] }), set(step(d, 'phe_duyet'), { clock: 'buoc' }), effects(d, 'trinh').push({ kind: 'start-clock', clock: 'buoc' }))],
    ],
    innocent: [
      ['work after the answer to intake', (d) => (d.clocks?.unshift({ ...at(d.clocks, 0), id: 'ck_x', key: 'tra_loi', limits: [{ value: 8, unit: 'working-hour' }] }), d.transitions.push({ ...at(d.transitions, 0), id: 'tr_x', key: 'nop', command: 'file', by: 'applicant', from: ['cho_tiep_nhan'], to: 'cho_tiep_nhan', effects: [{ kind: 'start-clock', clock: 'tra_loi' }] }), set(step(d, 'cho_tiep_nhan'), { clock: 'tra_loi' }), effects(d, 'tiep_nhan').unshift({ kind: 'stop-clock', clock: 'tra_loi' }))],
      ['a step of hours', (d) => (d.clocks?.push({ ...at(d.clocks, 0), id: 'ck_x', key: 'buoc', limits: [{ value: 40, unit: 'working-hour' }] }), set(step(d, 'phe_duyet'), { clock: 'buoc' }), effects(d, 'trinh').push({ kind: 'start-clock', clock: 'buoc' }))],
    ],
  },
  {
    code: 'zero-limit',
    faults: [
      ['days', (d) => set(at(at(d.clocks, 0).limits, 1), { value: 0 })],
      ['hours', (d) => set(at(at(d.clocks, 1).limits, 0), { value: 0, unit: 'hour' })],
    ],
    innocent: [['the same day', (d) => set(at(at(d.clocks, 0).limits, 1), { value: 0, unit: 'same-day' })]],
  },
  {
    code: 'unknown-calendar',
    context: { calendars: ['vietnam'] },
    faults: [
      ['of the procedure', (d) => set(d.calendar, { key: 'lao' })],
      ['of one clock', (d) => set(at(d.clocks, 0), { calendar: 'san_chung_khoan' })],
    ],
    innocent: [['named again by a clock', (d) => set(at(d.clocks, 0), { calendar: 'vietnam' })]],
  },
  {
    code: 'effective-dates',
    faults: [
      ['turned round', (d) => set(at(at(d.tables, 0).rows, 1), { effectiveFrom: '2026-06-01', effectiveUntil: '2026-01-01' })],
      ['all limits end', (d) => at(d.clocks, 1).limits.forEach((limit) => set(limit, { effectiveUntil: '2027-01-01' }))],
    ],
    innocent: [['one day only', (d) => set(at(at(d.tables, 0).rows, 1), { effectiveFrom: '2026-06-01', effectiveUntil: '2026-06-01' })]],
  },
  {
    code: 'table-shape',
    faults: [
      ['a cell too few', (d) => set(at(at(d.tables, 0).rows, 0), { cells: [] })],
      ['a fee in words', (d) => set(at(at(d.tables, 0).rows, 0), { output: 'năm mươi nghìn' })],
    ],
    innocent: [['a cell that takes anything', (d) => set(at(at(d.tables, 0).rows, 0), { cells: [null], effectiveUntil: '2025-12-31' })]],
  },
  {
    code: 'table-purpose',
    faults: [
      ['a fee by a table of texts', (d) => set(at(d.tables, 0), { output: 'text' })],
      ['a holder by a table of fees', (d) => set(step(d, 'phe_duyet'), { holder: { role: 'lanh_dao', table: 'phi' } })],
    ],
    innocent: [['a holder by a table of units', (d) => (d.tables?.push({ id: 'tb_u', key: 'don_vi', title: words('Đơn vị', 'Units'), output: 'unit', inputs: [], rows: [{ id: 'rw_u', cells: [], output: 'phong-cho' }] }), set(step(d, 'phe_duyet'), { holder: { role: 'lanh_dao', table: 'don_vi' } }))]],
  },
  {
    code: 'series-pattern',
    faults: [
      ['no number', (d) => set(at(d.series, 0), { pattern: 'GP-SM/{yyyy}' })],
      ['a part nobody fills in', (d) => set(at(d.series, 0), { pattern: '{n}/{nam}/GP' })],
      ['a daily code without the day', (d) => set(d, { dossierCode: 'H60-{n:4}' })],
    ],
    innocent: [['a padded number and a short year', (d) => set(at(d.series, 0), { pattern: '{n:5}/{yy}' })]],
  },
  {
    code: 'letter-tag',
    faults: [
      ['a misspelt answer', (d) => letter(d, 'giay_tiep_nhan').body.push(paragraph('Của {{ten_co_so}}'))],
      ['a format that is not there', (d) => letter(d, 'giay_tiep_nhan').body.push(paragraph('Ngày {{tu_ngay | ngay}}'))],
      ['in a notice', (d) => set(at(d.notices, 0), { subject: words('{{dossier.codes}}') })],
    ],
    innocent: [['an answer of an officer', (d) => letter(d, 'giay_tiep_nhan').body.push(paragraph('{{steps.tham_dinh.nhan_xet}} {{today | date}}'))]],
  },
  {
    code: 'empty-tag',
    faults: [
      ['in a paragraph', (d) => letter(d, 'giay_tiep_nhan').body.push(paragraph('Thư gửi về {{thu}}'))],
      ['in a notice', (d) => set(at(d.notices, 0), { body: words('Thư: {{thu}}') })],
    ],
    innocent: [
      ['printed only when there', (d) => letter(d, 'giay_tiep_nhan').body.push({ ...paragraph('Thư gửi về {{thu}}'), when: 'has(thu)' })],
      ['a demanded answer', (d) => letter(d, 'giay_tiep_nhan').body.push(paragraph('{{ten}}'))],
    ],
  },
  {
    code: 'register-column',
    faults: [
      ['a column that is not there', (d) => set(found(effects(d, 'phat_hanh').find(({ kind }) => kind === 'write-register')), { values: { ten_cu: 'ten' } })],
      ['a number into text', (d) => set(found(effects(d, 'phat_hanh').find(({ kind }) => kind === 'write-register')), { values: { ten: 'dien_tich' } })],
    ],
    innocent: [['a choice into text', (d) => set(found(effects(d, 'phat_hanh').find(({ kind }) => kind === 'write-register')), { values: { ten: 'mat_hang' } })]],
  },
  {
    code: 'record-to-change',
    faults: [
      ['renewed without a record', (d) => set(found(effects(d, 'phat_hanh').find(({ kind }) => kind === 'write-register')), { act: 'renew' })],
      ['revoked on a way that made none', (d) => effects(d, 'tu_choi').push({ kind: 'write-register', register: 'quay_hang', act: 'revoke', number: 'ten', values: {} })],
    ],
    innocent: [['the form names the record', (d) => (fields(d).push(record), set(found(effects(d, 'phat_hanh').find(({ kind }) => kind === 'write-register')), { act: 'renew', number: 'giay' }))]],
  },
  {
    code: 'effect-order',
    faults: [
      ['the register before the number', (d) => set(move(d, 'phat_hanh'), { effects: effects(d, 'phat_hanh').toReversed() })],
      ['a number nobody issued', (d) => set(move(d, 'phat_hanh'), { effects: effects(d, 'phat_hanh').filter(({ kind }) => kind !== 'issue-number') }) && effects(d, 'tra_ket_qua').push({ kind: 'issue-number', series: 'giay_phep', as: 'so_giay_phep' })],
      ['a receipt before the fee', (d) => set(move(d, 'tiep_nhan'), { effects: [...effects(d, 'tiep_nhan').filter(({ kind }) => kind === 'letter'), ...effects(d, 'tiep_nhan').filter(({ kind }) => kind !== 'letter')] })],
    ],
    innocent: [['a number issued by an earlier move', (d) => (effects(d, 'duyet').push(found(effects(d, 'phat_hanh').shift())), fieldOf(d, 'ten'))]],
  },
  {
    code: 'unnumbered-paper',
    faults: [
      ['a result', (d) => set(letter(d, 'giay_phep'), { body: [paragraph('Cho phép.')] })],
      ['a second result', (d) => d.letters?.push({ ...letter(d, 'giay_phep'), id: 'lt_two', key: 'giay_2', body: [paragraph('Cho phép.')] })],
    ],
    innocent: [['the number in its text', (d) => set(letter(d, 'giay_phep'), { body: [paragraph('Số {{numbers.so_giay_phep}}')] })]],
  },
  {
    code: 'repeated-effect',
    faults: [
      ['a letter', (d) => effects(d, 'phat_hanh').push({ kind: 'letter', letter: 'giay_phep' })],
      ['a fee', (d) => effects(d, 'tiep_nhan').push(found(effects(d, 'tiep_nhan').find(({ kind }) => kind === 'charge-fee')))],
    ],
    innocent: [['the same notice to two people', (d) => effects(d, 'trinh').push({ kind: 'notify', notice: 'viec_moi', to: 'holder' }, { kind: 'notify', notice: 'viec_moi', to: 'applicant' })]],
  },
  {
    code: 'number-name',
    faults: [
      ['in another move', (d) => effects(d, 'duyet').push({ kind: 'issue-number', series: 'phieu', as: 'so_giay_phep' })],
      ['in the same move', (d) => effects(d, 'phat_hanh').push({ kind: 'issue-number', series: 'phieu', as: 'so_giay_phep' })],
    ],
    innocent: [['another name', (d) => (effects(d, 'duyet').push({ kind: 'issue-number', series: 'phieu', as: 'so_phieu' }), text('x'))]],
  },
]
