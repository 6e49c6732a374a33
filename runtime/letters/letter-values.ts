import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Instant } from '#runtime/ids.ts'
import type { FieldIndex } from '#runtime/procedure/field-index.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** What the tags of letters and notices can name, and what is needed to write it. */
export type LetterValues = {
  values: Readonly<Record<string, unknown>>
  fields: FieldIndex
  utcOffsetMinutes: number
}

export type LetterSource = {
  procedure: LoadedProcedure
  dossier: Dossier
  /** What rules see at this moment: answers, `steps`, `numbers`, `record`, `papers`, … */
  facts: Readonly<Record<string, unknown>>
  calendar: WorkingCalendar
  now: Instant
  /** Who acts. */
  by: string
  /** Number of the letter itself, when it carries one. */
  number?: string
}

/**
 * Names of tags beside the answers (`{{ten_to_chuc}}`, `{{steps.<step>.<field>}}`, `{{numbers.<as>}}`, `{{record.…}}`):
 * `dossier.{code,filed_at,filed_on,step_title,due_at,due_on,limit,channel}`, `clocks.<key>.{due_at,due_on,limit}`,
 * `applicant.{name,email,phone}`, `procedure.{title,code}`, `agency.title`, `officer.name`, `letter.number`,
 * `decision.comment`, `supplement.{round,comment}`, `extension.{until,grounds}`, `fees.{total,unpaid}`, `today`, `now`.
 */
export function letterValues({ procedure, dossier, facts, calendar, now, by, number }: LetterSource): LetterValues {
  const { definition, fields, steps } = procedure
  const clocks = Object.fromEntries(
    Object.values(dossier.clocks).map(({ key, dueAt, dueOn, limit }) => [
      key,
      { due_at: dueAt, due_on: dueOn, limit: limitText(limit) },
    ]),
  )
  const main = definition.clocks?.find(({ key, of }) => of === 'agency' && dossier.clocks[key]?.dueAt !== undefined)
  const supplement = dossier.supplements.at(-1)
  const extension = dossier.extensions.at(-1)
  const total = sumOf(dossier.fees.map(({ amount }) => amount))
  return {
    fields,
    utcOffsetMinutes: calendar.utcOffsetMinutes,
    values: {
      ...facts,
      now,
      clocks,
      dossier: {
        ...toObject(facts['dossier']),
        ...clocks[main?.key ?? ''],
        filed_at: dossier.filedAt,
        step_title: steps.get(dossier.step)?.title.vi,
        channel: channelNames[dossier.channel],
      },
      applicant: { name: dossier.applicant.name, email: dossier.applicant.email, phone: dossier.applicant.phone },
      procedure: { title: definition.title.vi, code: definition.nationalCode ?? definition.localCode },
      agency: { title: definition.agency.title.vi },
      officer: { name: by },
      letter: { number },
      decision: { comment: dossier.decisions.at(-1)?.comment },
      supplement: { round: supplement?.round, comment: supplement?.comment },
      extension: { until: extension?.until, grounds: extension?.grounds },
      fees: { total, unpaid: total - sumOf(dossier.fees.map(({ paid }) => paid?.amount ?? 0)) },
    },
  }
}

const channelNames = { online: 'Trực tuyến', counter: 'Trực tiếp', post: 'Bưu chính công ích' }

const unitNames = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  hour: 'giờ',
  month: 'tháng',
} as const

function limitText({ value, unit }: Dossier['clocks'][string]['limit']): string {
  return unit === 'same-day' ? 'trong ngày' : `${String(value).padStart(2, '0')} ${unitNames[unit]}`
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

function toObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
