import type { Transition } from '#schemas/generated/procedure.ts'
import type { MoveVersion, Refusal } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { factsOf } from '#runtime/commands/facts.ts'
import { routeStep } from '#runtime/commands/route-step.ts'
import { takeMove } from '#runtime/commands/take-transition.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { getPart, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/**
 * Moves a running dossier to another version of its procedure, the one the context holds. Nothing that was given or
 * decided is touched: answers keep the version they were given under, clocks run on with the limit they were started
 * with. Who has the dossier is decided anew, by the rules of the new version.
 */
export const moveVersion = onDossier<MoveVersion>({
  effects: (_dossier, command, { procedure }) => askingMove(command, procedure)?.effects ?? [],

  guard({ dossier, context: { procedure } }, command) {
    const step = command.step ?? dossier.step
    if (procedure.hash !== command.to || procedure.definition.key !== dossier.procedure) return { code: 'version-unknown' }
    return guardMoveTo(dossier, procedure, step) ?? guardAsking(dossier, command, procedure, step)
  },

  act(course, command) {
    const { dossier, context } = course
    const { key: to, status } = getPart(context.procedure.steps, command.step ?? dossier.step)
    happen(course, { type: 'version-moved', from: dossier.version, to: command.to, step: { from: dossier.step, to }, status, answers: dossier.answers.hash })
    route(course)
    const asking = askingMove(command, context.procedure)
    return asking && command.ask ? ask(course, asking, command.ask) : undefined
  },
})

/** Why a dossier cannot stand at a step of another version. Says so before any command, too: see the migration plan. */
export function guardMoveTo(dossier: Pick<Dossier, 'version' | 'holder' | 'clocks'>, { hash, steps, clocks }: Pick<LoadedProcedure, 'hash' | 'steps' | 'clocks'>, step: string): Refusal | undefined {
  if (dossier.version === hash) return { code: 'same-version' }
  if (dossier.holder && 'applicant' in dossier.holder) return { code: 'with-applicant' }
  const kind = steps.get(step)?.kind
  if (kind === undefined || kind === 'final' || kind === 'applicant') return { code: 'step-missing', step }
  const lost = Object.values(dossier.clocks).find(({ key, status }) => status.state !== 'stopped' && !clocks.has(key))
  return lost && { code: 'clock-missing', clock: lost.key }
}

function guardAsking({ taken }: Dossier, command: MoveVersion, procedure: LoadedProcedure, step: string): Refusal | undefined {
  if (!command.ask) return undefined
  const { items, comment } = command.ask
  if (items.length === 0) return { code: 'items-required' }
  if (comment.trim() === '') return { code: 'comment-required' }
  const asking = askingMove(command, procedure)
  if (asking?.command !== 'request-supplement' || !asking.from.includes(step)) return { code: 'cannot-ask', step }
  return asking.most !== undefined && (taken[asking.key] ?? 0) >= asking.most ? { code: 'taken-too-often', most: asking.most } : undefined
}

function askingMove({ ask: asked }: MoveVersion, { transitions }: LoadedProcedure): Transition | undefined {
  return asked && transitions.get(asked.transition)
}

function ask(course: Course, asking: Transition, { items, comment }: NonNullable<MoveVersion['ask']>): Refusal | undefined {
  happen(course, { type: 'supplement-requested', items, comment })
  return takeMove(course, asking, { comment })
}

/** Gives the dossier to whom the new version says; who has it keeps it when that is the same desk. */
function route(course: Course): void {
  const { dossier, context } = course
  const { by, why } = routeStep(getPart(context.procedure.steps, dossier.step), factsOf(dossier, context), course)
  if (JSON.stringify(by) !== JSON.stringify(dossier.holder)) happen(course, { type: 'held', by, why })
}
