import { controlNames, isBlankItem, isHalfItem, readItems, type Pressed } from '#app/components/desk/posted-action.ts'
import { textOf } from '#app/form-text.ts'
import type { DossierCommand } from '#app/services/dossiers.ts'
import type { Person } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** What cannot become a command yet, and which button asked. */
export type PostProblem = 'items-incomplete' | 'date-invalid' | 'amount-invalid' | 'person-unknown'
export type Read = { read: 'command'; command: DossierCommand } | { read: 'problem'; problem: PostProblem } | { read: 'nothing' }

export type PostContext = {
  dossierId: DossierId
  commandId: CommandId
  /** Sequence the officer saw. */
  expected: number
  transitions: ReadonlyMap<string, Transition>
  people: ReadonlyArray<Person>
  officerAnswers: Answers | undefined
  /** When work ends on a local date, as an instant. */
  closingOf: (date: string) => string
}

/** The command a pressed button asks for; `nothing` for buttons that only change the page. */
export function toCommand(form: FormData, pressed: Pressed, context: PostContext): Read {
  const { commandId, dossierId, expected } = context
  const addressed = { commandId, dossierId, expected }
  switch (pressed.verb) {
    case 'take':
      return toMove(form, context.transitions.get(pressed.subject), { ...context, addressed })
    case 'claim':
    case 'release':
      return command({ kind: pressed.verb, ...addressed })
    case 'assign':
      return toAssignment(form, { ...context, addressed })
    case 'pay':
      return toPayment(form, pressed.subject, addressed)
    case 'extend':
      return toExtension(form, pressed.subject, { ...context, addressed })
    default:
      return { read: 'nothing' }
  }
}

type Addressed = Pick<DossierCommand, 'commandId' | 'dossierId' | 'expected'>
type WithAddress = PostContext & { addressed: Addressed }

const command = (read: DossierCommand): Read => ({ read: 'command', command: read })

function toMove(form: FormData, transition: Transition | undefined, { addressed, officerAnswers }: WithAddress): Read {
  if (!transition) return { read: 'nothing' }
  const comment = textOf(form, controlNames.comment(transition.key))
  const grounds = form.getAll(controlNames.ground(transition.key)).filter((ground) => typeof ground === 'string')
  const move = { ...addressed, transition: transition.key, grounds, officerAnswers }
  switch (transition.command) {
    case 'request-supplement': {
      const items = readItems(form, transition.key).filter((item) => !isBlankItem(item))
      if (items.some(isHalfItem)) return { read: 'problem', problem: 'items-incomplete' }
      return command({ kind: 'request-supplement', ...move, items, comment })
    }
    case 'file':
    case 'answer-supplement':
    case 'timeout':
    case 'automatic':
      return { read: 'nothing' }
    default:
      return command({ kind: transition.command, ...move, comment: comment || undefined })
  }
}

function toAssignment(form: FormData, { people, addressed }: WithAddress): Read {
  const to = people.find(({ accountId }) => accountId === textOf(form, controlNames.assignTo))
  return to ? command({ kind: 'assign', ...addressed, to }) : { read: 'problem', problem: 'person-unknown' }
}

function toPayment(form: FormData, fee: string, addressed: Addressed): Read {
  const digits = textOf(form, controlNames.amount(fee)).replaceAll(/[.\s]/g, '')
  if (!/^\d{1,15}$/.test(digits)) return { read: 'problem', problem: 'amount-invalid' }
  const receipt = textOf(form, controlNames.receipt(fee)).slice(0, 100) || undefined
  return command({ kind: 'record-payment', ...addressed, fee, amount: Number(digits), receipt })
}

function toExtension(form: FormData, clock: string, { addressed, closingOf }: WithAddress): Read {
  const date = textOf(form, controlNames.until(clock))
  if (!isDate(date)) return { read: 'problem', problem: 'date-invalid' }
  return command({ kind: 'extend', ...addressed, clock, until: closingOf(date), grounds: textOf(form, controlNames.reason(clock)) })
}

/** A date of the calendar, `2026-02-10`; the 30th of February is none. */
function isDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return instant !== undefined && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
