import { freePublicKey } from '#builder/draft/free-key.ts'
import { newParts } from '#builder/draft/new-parts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { testOperators } from '#builder/rules/query.ts'
import { toRuleLiteral } from '#builder/walk/rule-names.ts'
import type { CommandKind, HolderRoute, Step, Text, Transition } from '#schemas/generated/procedure.ts'

/** A new step; the portal's status follows from what kind it is. */
export function newStep(draft: ProcedureDraft, kind: Step['kind'], title: Text, newId: IdSource): Step {
  const key = freePublicKey(title.vi, draft.steps.map((step) => step.key))
  return { ...newParts.step({ id: newId(), key, title }), kind, status: statuses[kind], ...(kind === 'final' && { outcome: 'granted' as const }) }
}

const statuses: Readonly<Record<Step['kind'], number>> = { counter: 2, review: 4, consultation: 4, approval: 4, issue: 4, payment: 6, applicant: 5, automatic: 4, final: 10 }

/** `after`: the clock a time-out waits for; that of the step where none is named. */
export type NewMove = { command: CommandKind; from: string; to: string; title: Text; after?: string }

/** A new move between two steps; who takes it follows from the command. */
export function newMove(draft: ProcedureDraft, { command, from, to, title, after }: NewMove, newId: IdSource): Transition {
  const key = freePublicKey(title.vi, draft.transitions.map((move) => move.key))
  const base: Transition = { ...newParts.transition({ id: newId(), key, title }), command, from: [from], to, by: takenBy(command) }
  return command === 'timeout' ? { ...base, after: after ?? clockOf(draft, from) } : base
}

/** Who takes a move with this command. */
export function takenBy(command: CommandKind): Transition['by'] {
  if (command === 'timeout' || command === 'automatic') return 'system'
  return command === 'file' || command === 'answer-supplement' || command === 'withdraw' ? 'applicant' : 'holder'
}

/** The clock of a step, else the first there is. */
function clockOf({ steps, clocks = [] }: ProcedureDraft, step: string): string {
  return steps.find(({ key }) => key === step)?.clock ?? clocks[0]?.key ?? ''
}

/** Takes a step away with every move that only led from it or to it; moves from other steps too keep those. */
export function removeStep({ steps, transitions }: ProcedureDraft, key: string): DraftCommand[] {
  const step = steps.find((one) => one.key === key)
  if (!step) return []
  const moves = transitions.flatMap((move): DraftCommand[] => {
    if (move.to === key || move.from.every((from) => from === key)) return [{ kind: 'remove', at: `#${move.id}`, evenIfUsed: true }]
    return move.from.includes(key) ? [{ kind: 'set', at: `#${move.id}/from`, value: move.from.filter((from) => from !== key) }] : []
  })
  return [...moves, { kind: 'remove', at: `#${step.id}`, evenIfUsed: true }]
}

/** Puts a step into a move: the move leads to it, a second one on to where the first led. */
export function insertStep(draft: ProcedureDraft, move: Transition, step: Step, onward: Text, newId: IdSource): DraftCommand[] {
  const index = draft.steps.findIndex(({ key }) => key === move.to)
  const next = newMove(draft, { command: 'propose', from: step.key, to: move.to, title: onward }, newId)
  return [
    { kind: 'add', into: '/steps', item: step, index: index === -1 ? draft.steps.length : index },
    { kind: 'set', at: `#${move.id}/to`, value: step.key },
    { kind: 'add', into: '/transitions', item: next },
  ]
}

/** One route for each value of a choice, to the unit given for it; values without a unit go to the holder's own. */
export function routesByField({ path, isMany }: { path: string; isMany: boolean }, units: ReadonlyArray<{ value: string; unit: string }>): HolderRoute[] {
  const when = (value: string): string => testOperators[isMany ? 'includes' : 'equals'].write(path, toRuleLiteral(value))
  return units.filter(({ unit }) => unit !== '').map(({ value, unit }) => ({ when: when(value), unit }))
}
