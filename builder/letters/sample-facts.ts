import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { noAreas } from '#runtime/fields/areas.ts'
import type { SampleContext } from '#runtime/fields/field-kind.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { toOptionsOf } from '#runtime/forms/sections.ts'
import { toAccountId } from '#runtime/ids.ts'
import type { Field, Form } from '#schemas/generated/procedure.ts'

/** The moment samples are made at: the same draft gives the same letter. */
export const sampleNow = '2026-02-10T03:00:00.000Z'
const today = '2026-02-10'
const due = { due_at: '2026-02-26T10:00:00.000Z', due_on: '2026-02-26', limit: '07 ngày làm việc' }
const officer = { accountId: toAccountId('sample'), name: 'Trần Thị Bình' }

/** Made-up facts of one dossier of a draft, by the names that tags use. */
export function sampleFacts(draft: ProcedureDraft): Readonly<Record<string, unknown>> {
  const { steps, clocks = [], papers = [] } = draft
  const officers = steps.flatMap(({ key, form }) => (form ? [[key, answersOf(draft, form)] as const] : []))
  return {
    ...answersOf(draft, draft.form),
    steps: Object.fromEntries(officers),
    papers: Object.fromEntries(papers.map(({ key }) => [key, []])),
    clocks: Object.fromEntries(clocks.map(({ key }) => [key, due])),
    today,
    now: sampleNow,
    dossier: { code: 'H60.13-260210-0001', filed_at: sampleNow, filed_on: today, step_title: steps[0]?.title.vi, channel: 'Trực tuyến', ...due },
    applicant: { name: 'Nguyễn Văn An', email: 'an.nguyen@example.vn', phone: '0912 345 678' },
    procedure: { title: draft.title.vi, code: draft.nationalCode ?? draft.localCode },
    agency: { title: draft.agency.title.vi },
    officer: { name: officer.name },
    letter: { number: '015/2026' },
    decision: { comment: 'Hồ sơ đủ điều kiện theo quy định.' },
    supplement: { round: 1, comment: 'Giấy tờ mờ, đề nghị chụp lại.' },
    extension: { until: due.due_at, grounds: 'Cần xác minh thêm.' },
    fees: { total: 1_500_000, unpaid: 1_500_000 },
  }
}

/** What lists in letters are made of: a request, a decision with a ground, a fee. */
export function sampleDossier({ papers = [], grounds = [], form }: ProcedureDraft): Pick<Dossier, 'code' | 'fees' | 'supplements' | 'decisions'> {
  const at = papers[0]?.key ?? form.sections[0]?.fields[0]?.key ?? ''
  return {
    code: 'H60.13-260210-0001',
    fees: [{ key: 'phi', title: { vi: 'Phí thẩm định', en: 'Assessment fee' }, amount: 1_500_000, moment: 'intake', dueAt: sampleNow }],
    supplements: [{ round: 1, items: [{ at, reason: 'Bản chụp mờ, không đọc được.' }], comment: 'Đề nghị bổ sung.', requestedAt: sampleNow, by: officer }],
    decisions: [{ transition: 'sample', command: 'decide', from: 'sample', to: 'sample', at: sampleNow, by: officer, grounds: grounds.slice(0, 1).map(({ key }) => key) }],
  }
}

function answersOf(draft: ProcedureDraft, form: Form): Answers {
  const sampleFields = (fields: readonly Field[]): Answers => Object.fromEntries(fields.flatMap((field): Array<[string, AnswerValue]> => {
    const value = sampleOf(field)
    return value === undefined ? [] : [[field.key, value]]
  }))
  const context: SampleContext = { today, areas: noAreas, optionsOf: toOptionsOf(draft.optionLists), lists: new Map(), record: 'unchecked', between: {}, attempt: 0, pick: () => 0, sampleFields }
  const sampleOf = (field: Field): AnswerValue | undefined => kindOf(field).sample(field, context)
  return sampleFields(form.sections.flatMap(({ fields }) => fields))
}
