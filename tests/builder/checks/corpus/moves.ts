import type { Field } from '#schemas/generated/procedure.ts'
import { addMove, addStep, at, effects, field, fields, found, move, set, step, words, type FaultCase } from './corpus.ts'

type Definition = Parameters<FaultCase['faults'][number][1]>[0]

const stop = { kind: 'stop-clock' as const, clock: 'bo_sung' }
const withoutStop = (d: Definition, key: string, clock: string) => set(move(d, key), { effects: effects(d, key).filter((effect) => effect.kind !== 'stop-clock' || effect.clock !== clock) })
const until: Field = field({ kind: 'date', key: 'den_ngay', required: true })
const rule = (assert: string, vi: string, en: string, place?: string) => [{ id: 'r_one', key: 'mot', assert, message: words(vi, en), severity: 'error' as const, ...(place && { at: place }) }]
const timeout = (d: Definition, to: string, more: object) => addMove(d, 'qua_han', 'rut', { command: 'timeout', by: 'system', from: ['cho_bo_sung'], to, after: 'bo_sung', effects: [], ...more })

/** Where moves lead, what they leave behind, and what they say of themselves. */
export const moveCases: FaultCase[] = [
  {
    code: 'early-notice',
    faults: [
      ['before the letter', (d) => effects(d, 'khong_nhan').unshift({ kind: 'notify', notice: 'viec_moi', to: 'applicant' })],
      ['between two effects', (d) => set(move(d, 'tiep_nhan'), { effects: effects(d, 'tiep_nhan').toReversed() })],
    ],
    innocent: [['several messages at the end', (d) => effects(d, 'phat_hanh').push({ kind: 'notify', notice: 'viec_moi', to: 'holder' })]],
  },
  {
    code: 'clock-left-running',
    faults: [
      ['a refusal', (d) => withoutStop(d, 'tu_choi', 'giai_quyet')],
      ['withdrawn while waiting', (d) => withoutStop(d, 'rut', 'bo_sung')],
      ['stopped under a condition only', (d) => set(found(effects(d, 'phat_hanh').find(({ kind }) => kind === 'stop-clock')), { when: 'dien_tich > 5' })],
    ],
    innocent: [
      ['stopped earlier', (d) => (withoutStop(d, 'phat_hanh', 'giai_quyet'), effects(d, 'duyet').unshift({ kind: 'stop-clock', clock: 'giai_quyet' }))],
      ['never started on this way', (d) => (addStep(d, 'lac', 'final', { outcome: 'stopped', status: 8 }), addMove(d, 'dung', 'khong_nhan', { command: 'stop', to: 'lac' }))],
    ],
  },
  {
    code: 'proposal-way',
    faults: [
      ['to whoever issues', (d) => set(move(d, 'trinh'), { to: 'phat_hanh' })],
      ['to oneself', (d) => set(move(d, 'trinh'), { to: 'tham_dinh' })],
    ],
    innocent: [['by way of another who proposes', (d) => (addStep(d, 'phong', 'approval', { holder: step(d, 'phe_duyet').holder }), set(move(d, 'trinh'), { to: 'phong' }), addMove(d, 'trinh_tiep', 'trinh', { from: ['phong'], to: 'phe_duyet' }))]],
  },
  {
    code: 'answer-way',
    faults: [
      ['past those who asked', (d) => set(move(d, 'bo_sung'), { to: 'phat_hanh' })],
      ['back to the applicant', (d) => set(move(d, 'bo_sung'), { to: 'cho_bo_sung' })],
      ['to an end', (d) => set(move(d, 'bo_sung'), { to: 'da_rut' })],
    ],
    innocent: [['to the counter, which passes it on', (d) => set(move(d, 'bo_sung'), { to: 'cho_tiep_nhan' })]],
  },
  {
    code: 'return-way',
    faults: [
      ['on', (d) => set(move(d, 'tra_lai'), { to: 'phat_hanh' })],
      ['to an end', (d) => set(move(d, 'tra_lai'), { to: 'tu_choi' })],
    ],
    innocent: [['two steps back', (d) => set(move(d, 'tra_lai'), { to: 'cho_tiep_nhan' })]],
  },
  {
    code: 'backward-move',
    faults: [
      ['proposed to the counter', (d) => set(move(d, 'trinh'), { to: 'cho_tiep_nhan' })],
      ['approved back to the review', (d) => set(move(d, 'duyet'), { to: 'tham_dinh' })],
    ],
    innocent: [['to a step some dossiers pass by', (d) => (addStep(d, 'bo_qua', 'review', { holder: step(d, 'tham_dinh').holder }), addMove(d, 'vao', 'tiep_nhan', { from: ['cho_tiep_nhan'], to: 'bo_qua' }), addMove(d, 'ra', 'trinh', { from: ['bo_qua'], to: 'phe_duyet' }), addMove(d, 'xem_them', 'duyet', { from: ['phe_duyet'], to: 'bo_qua' }))]],
  },
  {
    code: 'endless-repeat',
    faults: [
      ['an officer confirms', (d) => addMove(d, 'xac_nhan', 'tiep_nhan', { from: ['tham_dinh'], to: 'tham_dinh' })],
      ['the end of a clock that goes on', (d) => timeout(d, 'cho_bo_sung', {})],
    ],
    innocent: [
      ['once', (d) => addMove(d, 'xac_nhan', 'tiep_nhan', { from: ['tham_dinh'], to: 'tham_dinh', most: 1 })],
      ['a reminder', (d) => timeout(d, 'cho_bo_sung', { effects: [stop, { kind: 'notify', notice: 'viec_moi', to: 'applicant' }] })],
    ],
  },
  {
    code: 'idle-move',
    faults: [
      ['an officer confirms, and nothing more', (d) => addMove(d, 'xac_nhan', 'trinh', { from: ['tham_dinh'], to: 'tham_dinh', most: 1 })],
      ['the end of a clock', (d) => timeout(d, 'cho_bo_sung', { most: 1 })],
    ],
    innocent: [['a note is demanded', (d) => addMove(d, 'ghi', 'trinh', { from: ['tham_dinh'], to: 'tham_dinh', most: 5, comment: 'required' })]],
  },
  {
    code: 'outcome-misfit',
    faults: [
      ['approved and refused', (d) => set(move(d, 'duyet'), { to: 'tu_choi' })],
      ['withdrawn and granted', (d) => set(move(d, 'rut'), { to: 'da_tra' })],
      ['refused and issued', (d) => set(move(d, 'tu_choi'), { to: 'phat_hanh' })],
      ['a request that ends it', (d) => set(move(d, 'tra_lai'), { to: 'da_rut' })],
    ],
    innocent: [
      ['silence is consent', (d) => timeout(d, 'da_tra', { effects: [stop] })],
      ['refused after another look', (d) => set(move(d, 'tu_choi'), { from: ['phe_duyet'], to: 'tham_dinh' }) && addMove(d, 'tu_choi_2', 'tu_choi', { from: ['tham_dinh'], to: 'tu_choi' })],
    ],
  },
  {
    code: 'clock-while-waiting',
    faults: [
      ['resumed', (d) => effects(d, 'yeu_cau_bo_sung').push({ kind: 'resume-clock', clock: 'giai_quyet' })],
      ['started', (d) => set(at(d.clocks, 1), { of: 'agency' })],
    ],
    innocent: [['the clock of the applicant', (d) => effects(d, 'yeu_cau_bo_sung').push({ kind: 'resume-clock', clock: 'bo_sung' })]],
  },
  {
    code: 'uncorrectable-rule',
    faults: [
      ['turned round', (d) => set(d.form, { rules: rule("!(mat_hang != 'an_uong' || dien_tich >= 10)", 'Hàng ăn uống từ 10 m².', 'Food needs 10 m².', 'dien_tich') })],
      ['an end that hangs on the goods', (d) => (fields(d).push(until), set(d.form, { rules: rule("mat_hang == 'an_uong' && den_ngay > tu_ngay", 'Ngày sai.', 'A wrong day.', 'den_ngay') }))],
    ],
    innocent: [
      ['in every case by this answer', (d) => set(d.form, { rules: rule("mat_hang != 'an_uong' || dien_tich >= 10", 'Hàng ăn uống từ 10 m².', 'Food needs 10 m².', 'dien_tich') })],
      ['the goods themselves', (d) => set(d.form, { rules: rule("mat_hang == 'an_uong' || dien_tich >= 10", 'Chỉ nhận hàng ăn uống.', 'Food only.', 'mat_hang') })],
    ],
  },
  {
    code: 'words-against-rule',
    faults: [
      ['at least', (d) => set(d.form, { rules: rule('dien_tich <= 10', 'Diện tích tối thiểu là 10 m².', 'The area must be at least 10 m².', 'dien_tich') })],
      ['after', (d) => (fields(d).push(until), set(d.form, { rules: rule('den_ngay < tu_ngay', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must be after the start.', 'den_ngay') }))],
      ['denied', (d) => (fields(d).push(until), set(d.form, { rules: rule('!(tu_ngay < den_ngay)', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must be after the start.', 'den_ngay') }))],
    ],
    innocent: [
      ['the other side first', (d) => (fields(d).push(until), set(d.form, { rules: rule('tu_ngay < den_ngay', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must be after the start.', 'den_ngay') }))],
      ['what is wrong, not what is demanded', (d) => set(d.form, { rules: rule('dien_tich >= 10', 'Diện tích còn ít hơn 10 m².', 'The area is less than 10 m².', 'dien_tich') })],
      ['both ends', (d) => set(d.form, { rules: rule('dien_tich >= 10 && dien_tich <= 50', 'Diện tích ít nhất 10 m², nhiều nhất 50 m².', 'The area must be at least 10 m² and at most 50 m².', 'dien_tich') })],
    ],
  },
]
