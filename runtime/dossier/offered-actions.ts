import type { Ground, Transition } from '#schemas/generated/procedure.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Context } from '#runtime/commands/context.ts'
import { factsOf, type Facts } from '#runtime/commands/facts.ts'
import { guardCashier, guardHolder, holdsDossier } from '#runtime/commands/guard-dossier.ts'
import { guardSide, guardTransition } from '#runtime/commands/guard-transition.ts'
import type { ClockState } from '#runtime/deadlines/clock-state.ts'
import type { Dossier, Fee } from '#runtime/dossier/dossier.ts'
import type { Why } from '#runtime/dossier/event.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { explainRule } from '#runtime/rules/explain-rule.ts'

/**
 * Something the actor may do now. A transition that only its condition or its number of times stands against is
 * offered with the refusal and, for a condition, each part of it with its value.
 */
export type OfferedAction =
  | { kind: 'transition'; transition: Transition; refusal?: Refusal; why: Why[]; grounds: Ground[] }
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'assign' }
  | { kind: 'record-payment'; fee: Fee }
  | { kind: 'extend'; clock: ClockState }

/** What desk, applicant and API may offer, by the same guards that decide. Nothing on a closed dossier. */
export function offeredActions(dossier: Dossier, context: Context): OfferedAction[] {
  if (dossier.closedAt !== undefined) return []
  return [...offeredMoves(dossier, context), ...offeredWork(dossier, context)]
}

function offeredMoves(dossier: Dossier, context: Context): OfferedAction[] {
  const facts = factsOf(dossier, context)
  return context.procedure
    .movesFrom(dossier.step)
    .filter((transition) => isTakenByPeople(transition) && guardSide(dossier, transition, context.actor) === undefined)
    .map((transition) => offerMove(dossier, transition, facts, context))
}

/** Filing is over, and time-outs and automatic moves are the system's. */
function isTakenByPeople({ by, command }: Transition): boolean {
  return by !== 'system' && command !== 'file' && command !== 'timeout' && command !== 'automatic'
}

function offerMove(dossier: Dossier, transition: Transition, facts: Facts, context: Context): OfferedAction {
  const { procedure } = context
  const keys = transition.grounds ? transition.grounds.from ?? [...procedure.grounds.keys()] : []
  const offer = {
    kind: 'transition' as const,
    transition,
    grounds: keys.flatMap((key) => procedure.grounds.get(key) ?? []),
  }
  const refusal = guardTransition(dossier, transition, facts, { context, failures: [] })
  if (refusal?.code !== 'guard-failed') return { ...offer, refusal, why: [] }

  const why = explain(transition.when ?? '', facts, context)
  return waitsForForm(dossier, why, context) ? { ...offer, why: [] } : { ...offer, refusal, why }
}

/** Whether all that is missing is in the form of this very step, which is filled in with the move. */
function waitsForForm({ step }: Dossier, why: readonly Why[], { procedure }: Context): boolean {
  if (!procedure.steps.get(step)?.form) return false
  return why.every(({ holds, inputs }) => holds || inputs.some(({ name }) => name.startsWith(`steps.${step}.`)))
}

function explain(rule: string, { values, context }: Facts, { procedure }: Context): Why[] {
  const { conjuncts } = explainRule(rule, procedure.scope, values, context)
  return conjuncts.map(({ text, value, inputs }) => ({ rule: text, holds: value === true, inputs }))
}

function offeredWork(dossier: Dossier, { actor, procedure }: Context): OfferedAction[] {
  return [...offeredHolding(dossier, actor, procedure), ...offeredPayments(dossier, actor, procedure)]
}

function offeredPayments(dossier: Dossier, actor: Actor, procedure: LoadedProcedure): OfferedAction[] {
  if (guardCashier(dossier, actor, procedure)) return []
  return dossier.fees.filter(({ paid }) => !paid).map((fee): OfferedAction => ({ kind: 'record-payment', fee }))
}

function offeredHolding(dossier: Dossier, actor: Actor, procedure: LoadedProcedure): OfferedAction[] {
  if (!holdsDossier(dossier, actor)) return []
  const assign: OfferedAction[] = [{ kind: 'assign' }]
  if (guardHolder(dossier, actor)) return assign

  const clocks = Object.values(dossier.clocks).filter(({ key, status, extensions }) => {
    return status.state === 'running' && extensions.length === 0 && procedure.clocks.get(key)?.of === 'agency'
  })
  const hold: OfferedAction = dossier.assignee ? { kind: 'release' } : { kind: 'claim' }
  return [hold, ...assign, ...clocks.map((clock): OfferedAction => ({ kind: 'extend', clock }))]
}
