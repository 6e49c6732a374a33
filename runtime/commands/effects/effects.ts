import type { Effect } from '#schemas/generated/procedure.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { Course } from '#runtime/commands/course.ts'
import { resume, start, stop, suspend } from '#runtime/commands/effects/change-clock.ts'
import { chargeFee } from '#runtime/commands/effects/charge-fee.ts'
import { issueLetter } from '#runtime/commands/effects/issue-letter.ts'
import { issueNumber } from '#runtime/commands/effects/issue-number.ts'
import { sendNotice } from '#runtime/commands/effects/send-notice.ts'
import { writeRegister } from '#runtime/commands/effects/write-register.ts'
import { factsOf, holds } from '#runtime/commands/facts.ts'

type Kind = Effect['kind']
type EffectOf<Of extends Kind> = Extract<Effect, { kind: Of }>

/** Does one effect; a refusal undoes the whole command. */
type Doing<Of extends Kind> = (course: Course, effect: EffectOf<Of>) => Refusal | undefined

/** One line per kind of effect. */
const effects: { [Of in Kind]: Doing<Of> } = {
  'start-clock': start,
  'suspend-clock': suspend,
  'resume-clock': resume,
  'stop-clock': stop,
  'charge-fee': chargeFee,
  'issue-number': issueNumber,
  'write-register': writeRegister,
  letter: issueLetter,
  notify: sendNotice,
  // Not executed yet: `check` says so before publication.
  webhook: () => undefined,
}

/** Does the effects of a move in their order; the first refusal ends it. */
export function runEffects(course: Course, wanted: readonly Effect[], place: string): Refusal | undefined {
  for (const effect of wanted) {
    if (effect.when !== undefined && !holds(effect.when, `${effect.kind} of ${place}`, factsOf(course.dossier, course.context), course)) continue
    const refusal = run(effect.kind, course, effect)
    if (refusal) return refusal
  }
  return undefined
}

function run<Of extends Kind>(kind: Of, course: Course, effect: EffectOf<Of>): Refusal | undefined {
  return effects[kind](course, effect)
}
