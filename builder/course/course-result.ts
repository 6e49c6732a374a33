import { inCapitals } from '#builder/course/course-letters.ts'
import { withPaper, words, type CourseFacts } from '#builder/course/course-facts.ts'
import { freeKey, freePublicKey } from '#builder/draft/free-key.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { Effect, Field, Letter, LetterBlock, Register, RegisterColumn, Series, Text } from '#schemas/generated/procedure.ts'

/** What issuing the paper needs and does: its register, number, letter, and the question for the paper held; one that asks another register is pointed at this one. */
export type CourseResult = { register: Register; series: Series[]; effects: Effect[]; letter: Letter; question?: Field; repoint?: string }

const reissuedOn: RegisterColumn = { key: 'ngay_cap_lai', label: words('Ngày cấp lại gần nhất', 'Last re-issued on'), type: 'date', public: true }

export function courseResult(draft: ProcedureDraft, facts: CourseFacts, newId: IdSource): CourseResult {
  return facts.act === 'create' ? createdPaper(draft, facts, newId) : reissuedPaper(draft, facts, newId)
}

/** A new paper: its record holds what the form asks now, its number comes from a series. */
function createdPaper(draft: ProcedureDraft, facts: CourseFacts, newId: IdSource): CourseResult {
  const answers = shortAnswers(draft)
  const register = facts.register ?? newRegister(facts, [...answers.map(({ column }) => column), { key: 'ngay_cap', label: words('Ngày cấp', 'Issued on'), type: 'date', public: true }], newId)
  const values = Object.fromEntries([...answers.map(({ column, path }) => [column.key, path]), ['ngay_cap', 'today']].filter(([key]) => register.fields.some((column) => column.key === key)))
  const series: Series = { id: newId(), key: 'papers', title: withPaper(facts.paper, { vi: (name) => `Số ${name}`, en: (name) => `Numbers: ${name}` }), pattern: '{n:3}/GP', restart: 'never' }
  return {
    register,
    series: [series],
    effects: [{ kind: 'issue-number', series: series.key, as: 'paper' }, { kind: 'write-register', register: register.key, act: 'create', number: 'numbers.paper', values, validFrom: 'today' }],
    letter: paperLetter(facts, { number: 'numbers.paper', columns: register.fields }, newId),
  }
}

/** The paper held, issued again: the applicant names it, its record stays and notes the day. */
function reissuedPaper(draft: ProcedureDraft, facts: CourseFacts, newId: IdSource): CourseResult {
  const register = withColumn(facts.register ?? newRegister(facts, [...shortAnswers(draft).map(({ column }) => column), reissuedOn], newId), reissuedOn)
  const asked = fieldsIn(draft).find(({ field, form, row }) => form === draft.form && !row && field.kind === 'register-record')
  const question = asked ? undefined : paperQuestion(draft, facts, register, newId)
  const number = asked ? [...asked.path, asked.field.key].join('.') : (question?.key ?? '')
  return {
    register,
    series: [],
    effects: [{ kind: 'write-register', register: register.key, act: 'reissue', number, values: { ngay_cap_lai: 'today' } }],
    letter: paperLetter(facts, { number, columns: register.fields.filter(({ key }) => key !== reissuedOn.key), note: words('Bản sao từ bản gốc, cấp lại ngày {{today | date}}.', 'Copy made from the original, re-issued on {{today | date}}.') }, newId),
    ...(question && { question }),
    ...(asked?.field.kind === 'register-record' && asked.field.register !== register.key && { repoint: asked.field.id }),
  }
}

function newRegister({ paper }: CourseFacts, fields: RegisterColumn[], newId: IdSource): Register {
  return { id: newId(), key: freePublicKey(paper.vi, []), title: withPaper(paper, { vi: (name) => `Sổ cấp ${name}`, en: (name) => `Register: ${name}` }), fields }
}

function withColumn(register: Register, column: RegisterColumn): Register {
  return register.fields.some(({ key }) => key === column.key) ? register : { ...register, fields: [...register.fields, column] }
}

function paperQuestion({ form }: ProcedureDraft, { paper }: CourseFacts, register: Register, newId: IdSource): Field {
  const taken = form.sections.flatMap(({ fields }) => fields.map(({ key }) => key))
  const label = withPaper(paper, { vi: (name) => `Số ${name} đã cấp`, en: (name) => `Number of the ${name} held` })
  return { kind: 'register-record', id: newId(), key: freeKey(`so ${paper.vi}`, taken), label, help: words('Ghi đúng số trên giấy rồi chọn “Tra cứu”.', 'Write the number as printed, then choose “Look up”.'), required: true, register: register.key, states: ['in-force'] }
}

type PaperText = { number: string; columns: readonly RegisterColumn[]; note?: Text }

function paperLetter({ paper, like }: CourseFacts, { number, columns, note }: PaperText, newId: IdSource): Letter {
  const shown = columns.filter((column) => column.type !== 'list' && column.personal !== true).slice(0, 20)
  const table: LetterBlock[] = shown.length === 0 ? [] : [{ kind: 'lines', lines: shown.map(({ key, label, type }) => ({ label, value: `{{record.${key}${type === 'date' ? ' | date' : ''}}}` })) }]
  const title: LetterBlock = { kind: 'paragraph', style: 'title', text: inCapitals(paper) }
  const remark: LetterBlock[] = note ? [{ kind: 'paragraph', style: 'body', text: note }] : []
  return { id: newId(), key: 'result', purpose: 'result', paper: 'A4', title: paper, number, ...like?.letterHead, body: [title, ...table, ...remark, { kind: 'signatures', right: words('THỦ TRƯỞNG CƠ QUAN', 'HEAD OF THE AGENCY') }, { kind: 'qr', of: 'paper' }] }
}

const columnTypes: Readonly<Record<string, RegisterColumn['type']>> = { text: 'text', 'enterprise-number': 'text', 'identity-number': 'text', 'single-choice': 'text', date: 'date', address: 'object', integer: 'integer', decimal: 'decimal' }

/** The answers of one line each that a record may hold: outermost, at most twenty. */
function shortAnswers({ form }: ProcedureDraft): Array<{ path: string; column: RegisterColumn }> {
  const fields = form.sections.flatMap((section) => section.fields)
  return fields.flatMap(({ kind, key, label }) => {
    const type = columnTypes[kind]
    return type ? [{ path: key, column: { key, label, type, public: true } }] : []
  }).slice(0, 20)
}
