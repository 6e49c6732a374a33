import type { Simulation } from '#builder/simulate/simulation.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { copyAnswers, isObject } from '#runtime/forms/frame.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { ScenarioMove, TakeMove } from '#schemas/generated/scenario.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

const reason = 'Lý do của kịch bản mẫu.'

/** Moves worth trying from where a dossier is: every transition of people, each way its form decides, paying, waiting. */
export function triedMoves(simulation: Simulation, officers: Readonly<Record<string, unknown>>): ScenarioMove[] {
  const { dossier, played } = simulation
  if (!dossier || dossier.closedAt !== undefined) return []
  const moves = played.procedure.movesFrom(dossier.step)
  const form = played.forms.get(played.procedure.steps.get(dossier.step)?.form?.key ?? '')
  const sheets = form ? officerSheets(simulation, form, officers[dossier.step]) : [undefined]
  const taken = moves.filter(({ by, command }) => by !== 'system' && command !== 'file')
  return [
    ...taken.flatMap((move) => (move.by === 'holder' ? sheets : [undefined]).map((answers) => toMove(simulation, move, answers))),
    ...(dossier.fees.some(({ paid }) => !paid) ? [{ do: 'pay' as const }] : []),
    ...moves.flatMap(({ command, after }) => (command === 'timeout' && after !== undefined && dossier.clocks[after]?.status.state === 'running' ? [{ do: 'wait' as const, past: after }] : [])),
  ]
}

function toMove({ played }: Simulation, { key, comment, grounds, command }: Transition, answers: Answers | undefined): TakeMove {
  const offered = grounds?.from ?? [...played.procedure.grounds.keys()]
  const needsWords = comment === 'required' || command === 'request-supplement'
  return { do: 'take', transition: key, ...(answers && { answers }), ...(needsWords && { comment: reason }), ...(grounds?.required && { grounds: offered.slice(0, 1) }) }
}

/** The officer's form filled in: as a condition wants it, plainly, and once for each answer that is chosen. */
function officerSheets({ played, now, dossier }: Simulation, form: RuntimeForm, wanted: unknown): Answers[] {
  const context = { today: now.slice(0, 10), channel: dossier?.channel ?? 'online', account: {}, areas: played.areas, files: 'unchecked', record: 'unchecked' } as const
  const fill = (start: Answers) => sampleAnswers(form, { seed: 1, context, start })
  const given: unknown = JSON.parse(JSON.stringify(wanted ?? {}))
  const start = isAnswers(given) ? given : {}
  const chosen = form.sections.flatMap(({ fields }) =>
    fields.flatMap((field): Answers[] => {
      if (field.kind === 'yes-no') return [{ [field.key]: true }, { [field.key]: false }]
      return field.kind === 'single-choice' ? form.optionsOf(field).slice(0, 8).map(({ value }) => ({ [field.key]: value })) : []
    }),
  )
  const sheets = [start, ...chosen].map((own) => fill(copyAnswers(own))).filter(({ problems }) => problems.length === 0)
  return [...new Map(sheets.map(({ answers }) => [JSON.stringify(answers), answers])).values()]
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((part) => part !== null && (typeof part !== 'object' || isObject(part) || Array.isArray(part)))
}
