import { addMove, addStep, at, field, fields, found, move, set, step, text, words, type FaultCase } from './corpus.ts'

const rule = (assert: string) => [{ id: 'r_one', key: 'mot', assert, message: words('Chưa đúng', 'Not right'), severity: 'error' as const }]
const rowsOf = (d: Parameters<FaultCase['faults'][number][1]>[0], rows: Array<[cells: string[], output: number, dates?: object]>) =>
  set(at(d.tables, 0), { rows: rows.map(([cells, output, dates], index) => ({ id: `rw_${index}`, cells, output, ...dates })) })
const routes = (d: Parameters<FaultCase['faults'][number][1]>[0], ...whens: string[]) => set(found(step(d, 'tham_dinh').holder), { routes: whens.map((when) => ({ when, unit: 'phong-an-toan' })) })
const automatic = (d: Parameters<FaultCase['faults'][number][1]>[0], ...ways: Array<[to: string, when?: string]>) => {
  addStep(d, 'may', 'automatic')
  addMove(d, 'vao', 'trinh', { to: 'may' })
  ways.forEach(([to, when], index) => addMove(d, `tu_dong_${index}`, 'trinh', { command: 'automatic', by: 'system', from: ['may'], to, when }))
}

/** What can only be found by solving rules. */
export const ruleCases: FaultCase[] = [
  {
    code: 'never-visible',
    faults: [
      ['a contradiction', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 100 && dien_tich < 50' }))],
      ['beyond the greatest allowed', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 500' }))],
      ['against its group', (d) => fields(d).push(field({ kind: 'group', key: 'nhom', visibleWhen: 'mat_hang == "an_uong"', fields: [text('x', { visibleWhen: 'mat_hang == "nong_san"' })] }))],
      ['because of a field that is hidden then', (d) => fields(d).push(text('a', { visibleWhen: 'mat_hang == "an_uong"' }), text('b', { visibleWhen: 'mat_hang == "nong_san" && has(a)' }))],
      ['a channel that is not offered', (d) => fields(d).push(text('x', { visibleWhen: 'channel == "online" && channel == "counter"' }))],
    ],
    innocent: [
      ['the greatest allowed', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich >= 500' }))],
      ['a function nobody sees through', (d) => fields(d).push(text('x', { visibleWhen: 'size(ten) > 100 && size(ten) < 102' }))],
      ['two dates in an order', (d) => fields(d).push(field({ kind: 'date', key: 'den', required: true }), text('x', { visibleWhen: 'tu_ngay < den && den < addDays(tu_ngay, 3)' }))],
    ],
  },
  {
    code: 'always-visible',
    faults: [
      ['both sides', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 10 || dien_tich <= 10' }))],
      ['the least allowed', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich >= 1' }))],
      ['given or not', (d) => fields(d).push(text('x', { visibleWhen: 'has(ten) || !has(ten)' }))],
    ],
    innocent: [
      ['with a hole', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 10 || dien_tich < 10' }))],
      ['once an answer is given', (d) => fields(d).push(text('x', { visibleWhen: 'has(ten)' }))],
    ],
  },
  {
    code: 'dead-demand',
    faults: [
      ['never while it is shown', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 50', requiredWhen: 'dien_tich < 20' }))],
      ['always while it is shown', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 50', requiredWhen: 'dien_tich > 20' }))],
    ],
    innocent: [['sometimes while it is shown', (d) => fields(d).push(text('x', { visibleWhen: 'dien_tich > 50', requiredWhen: 'dien_tich > 70' }))]],
  },
  {
    code: 'dead-constraint',
    faults: [
      ['refuses everybody', (d) => set(d.form, { rules: rule('dien_tich < 1') })],
      ['refuses nobody', (d) => set(d.form, { rules: rule('dien_tich <= 500') })],
      ['refuses nobody over two answers', (d) => set(d.form, { rules: rule('mat_hang == "an_uong" || mat_hang == "nong_san"') })],
    ],
    innocent: [['refuses large stalls of one kind', (d) => set(d.form, { rules: rule('mat_hang != "an_uong" || dien_tich < 100') })]],
  },
  {
    code: 'guard-never-holds',
    faults: [
      ['a transition', (d) => set(move(d, 'duyet'), { when: 'dien_tich > 600' })],
      ['an effect', (d) => set(at(move(d, 'tiep_nhan').effects, 0), { when: 'mat_hang == "an_uong" && mat_hang == "nong_san"' })],
      ['a route', (d) => routes(d, 'dien_tich < 0')],
      ['an option', (d) => set(at(at(d.optionLists, 0).options, 0), { when: 'dien_tich > 600' })],
    ],
    innocent: [['an officer may have said so', (d) => set(move(d, 'duyet'), { when: 'steps.tham_dinh.dat && dien_tich == 500' })]],
  },
  {
    code: 'guard-always-holds',
    faults: [
      ['a transition', (d) => set(move(d, 'duyet'), { when: 'dien_tich > 0' })],
      ['an effect', (d) => set(at(move(d, 'tiep_nhan').effects, 1), { when: 'mat_hang in ["an_uong", "nong_san"]' })],
      ['an option', (d) => set(at(at(d.optionLists, 0).options, 0), { when: 'dien_tich > 0' })],
    ],
    innocent: [['unless the officer says otherwise', (d) => set(move(d, 'duyet'), { when: 'dien_tich > 0 && steps.tham_dinh.dat' })]],
  },
  {
    code: 'needless-part',
    faults: [
      ['and: what follows from the rest', (d) => set(move(d, 'duyet'), { when: 'dien_tich > 100 && dien_tich > 50' })],
      ['or: what never helps', (d) => set(move(d, 'duyet'), { when: 'dien_tich > 50 || dien_tich > 100' })],
    ],
    innocent: [['a guard of an optional answer', (d) => (fields(d).push(field({ kind: 'integer', key: 'so' })), set(move(d, 'duyet'), { when: 'has(so) && so > 3' }))]],
  },
  {
    code: 'impossible-dates',
    faults: [
      ['days that are named', (d) => fields(d).push(field({ kind: 'date', key: 'den', notBefore: 'date("2026-12-01")', notAfter: 'date("2026-01-01")' }))],
      ['reckoned from today', (d) => fields(d).push(field({ kind: 'date', key: 'den', notBefore: 'addDays(today, 10)', notAfter: 'today' }))],
    ],
    innocent: [['one day', (d) => fields(d).push(field({ kind: 'date', key: 'den', notBefore: 'today', notAfter: 'today' }))]],
  },
  {
    code: 'case-gap',
    faults: [
      ['between two rows', (d) => rowsOf(d, [[['it < 10'], 1], [['it > 10'], 2]])],
      ['between two dates', (d) => rowsOf(d, [[['it <= 10'], 1], [['it > 10'], 2, { effectiveUntil: '2026-03-31' }], [['it > 10'], 3, { effectiveFrom: '2026-05-01' }]])],
      ['a clock without a last limit', (d) => at(d.clocks, 0).limits.splice(1, 1)],
    ],
    innocent: [
      ['nothing before the first day', (d) => rowsOf(d, [[['it <= 10'], 1, { effectiveFrom: '2026-01-01' }], [['it > 10'], 2, { effectiveFrom: '2026-01-01' }]])],
      ['within the limits of the field', (d) => rowsOf(d, [[['it >= 1 && it < 100'], 1], [['it >= 100 && it <= 500'], 2]])],
    ],
  },
  {
    code: 'unreachable-case',
    faults: [
      ['below a row that takes all', (d) => at(d.tables, 0).rows.push({ id: 'rw_x', cells: ['it > 300'], output: 5 })],
      ['below two that share all', (d) => rowsOf(d, [[['it <= 10'], 1], [['it > 10'], 2], [['it == 50'], 3]])],
      ['a limit after one without a condition', (d) => at(d.clocks, 0).limits.push({ value: 3, unit: 'working-day', when: 'dien_tich < 5' })],
    ],
    innocent: [['in force at another time', (d) => rowsOf(d, [[['it <= 10'], 1, { effectiveUntil: '2026-06-30' }], [['it <= 10'], 2, { effectiveFrom: '2026-07-01' }], [['it > 10'], 3]])]],
  },
  {
    code: 'table-overlap',
    faults: [
      ['ranges', (d) => rowsOf(d, [[['it <= 20'], 1], [['it >= 10'], 2]])],
      ['a case inside another', (d) => rowsOf(d, [[['it == 7'], 1], [['it < 20'], 2], [['it >= 20'], 3]])],
    ],
    innocent: [['with the same output', (d) => rowsOf(d, [[['it <= 20'], 1], [['it >= 10'], 1]])]],
  },
  {
    code: 'shadowed-route',
    faults: [
      ['the same condition', (d) => routes(d, 'mat_hang == "an_uong"', 'mat_hang == "an_uong"')],
      ['a narrower one below', (d) => routes(d, 'dien_tich > 10', 'dien_tich > 100')],
    ],
    innocent: [['a wider one below', (d) => routes(d, 'dien_tich > 100', 'dien_tich > 10')]],
  },
  {
    code: 'guard-gap',
    faults: [
      ['an automatic step', (d) => automatic(d, ['phe_duyet', 'dien_tich > 100'], ['tham_dinh', 'dien_tich < 100'])],
      ['a step of people', (d) => (set(move(d, 'duyet'), { when: 'mat_hang == "an_uong"' }), set(move(d, 'tu_choi'), { from: ['tham_dinh'] }), set(move(d, 'tra_lai'), { when: 'dien_tich > 100' }))],
    ],
    innocent: [
      ['an automatic step that takes all', (d) => automatic(d, ['phe_duyet', 'dien_tich > 100'], ['tham_dinh', 'dien_tich <= 100'])],
      ['until the fee is paid', (d) => set(move(d, 'tra_ket_qua'), { when: '!dossier.fee_due' })],
    ],
  },
  {
    code: 'automatic-conflict',
    faults: [
      ['conditions that meet', (d) => automatic(d, ['phe_duyet', 'dien_tich > 100'], ['tham_dinh', 'dien_tich < 200'])],
      ['one without a condition', (d) => automatic(d, ['phe_duyet'], ['tham_dinh', 'dien_tich < 200'])],
    ],
    innocent: [['conditions apart', (d) => automatic(d, ['phe_duyet', 'dien_tich > 100'], ['tham_dinh', 'dien_tich <= 100'])]],
  },
]
