import { changeClasses, type ChangeClass } from '#builder/publish/diff/change-class.ts'
import type { Change } from '#builder/publish/diff/describe.ts'
import { changesConcerning } from '#builder/publish/concerned.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import { guardMoveTo } from '#runtime/commands/move-version.ts'
import type { Dossier, SupplementItem } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What an author wants for dossiers that a change of some class concerns: leave them, move them, or move and ask. */
export const policies = ['keep', 'move', 'ask'] as const
export type Policy = (typeof policies)[number]
export type Policies = Readonly<Record<ChangeClass, Policy>>

/** What a plan looks at: where a dossier stands and what it says. */
export type Standing = Pick<Dossier, 'version' | 'step' | 'holder' | 'clocks' | 'taken'> & { answers: Answers }

/** What becomes of one dossier. */
export type Planned =
  | { outcome: 'stays' }
  | { outcome: 'moves'; step: string }
  | { outcome: 'asked'; step: string; transition: string; items: SupplementItem[] }
  | { outcome: 'cannot'; refusal: Refusal }

type Plan = { from: ProcedureDefinition; to: LoadedProcedure; policies: Policies; steps?: Readonly<Record<string, string>> }

/**
 * What a change of version means for each dossier filed under `from`. Of the changes that concern a dossier the most
 * careful policy counts: keep before ask before move; one that no change concerns goes as the harmless do. Steps are found
 * by `steps`, else by their stable id. The same arguments always give the same plan.
 */
export function migrationPlan({ from, to, policies: wanted, steps = {} }: Plan): (standing: Standing) => Planned {
  const concerned = changesConcerning({ from, to: to.definition })
  const ids = new Map(from.steps.map(({ key, id }) => [key, id]))
  const stepOf = (key: string): string => steps[key] ?? to.definition.steps.find(({ id }) => id === ids.get(key))?.key ?? key

  return (standing) => {
    const concerning = concerned(standing.answers)
    const step = stepOf(standing.step)
    const policy = mostCareful(concerning, wanted)
    if (policy === 'keep' || standing.version === to.hash) return { outcome: 'stays' }
    const refusal = guardMoveTo(standing, to, step)
    if (refusal) return { outcome: 'cannot', refusal }
    return policy === 'move' ? { outcome: 'moves', step } : planAsking(standing, step, to, concerning.filter((change) => wanted[change.class] === 'ask'))
  }
}

/** Policies as they stand before anybody has chosen: nothing is asked, nothing that could hurt is done. */
export const carefulPolicies: Policies = { harmless: 'move', 'changes-meaning': 'keep', 'needs-answer': 'ask', 'loses-data': 'keep', 'changes-route': 'keep' }

/** The more careful first. */
const careful = ['keep', 'ask'] as const

function mostCareful(changes: readonly Change[], wanted: Policies): Policy {
  const classes = changeClasses.filter((one) => changes.some((change) => change.class === one))
  const chosen = classes.length > 0 ? classes.map((one) => wanted[one]) : [wanted.harmless]
  return careful.find((policy) => chosen.includes(policy)) ?? 'move'
}

function planAsking({ taken }: Standing, step: string, to: LoadedProcedure, changes: readonly Change[]): Planned {
  const items = changes.flatMap((change) => itemOf(change, to.definition))
  const asking = to.movesFrom(step).find(({ command, key, most }) => command === 'request-supplement' && (most === undefined || (taken[key] ?? 0) < most))
  if (items.length === 0 || !asking) return { outcome: 'cannot', refusal: { code: 'cannot-ask', step } }
  const named = new Map(items.map((item) => [item.at, item]))
  return { outcome: 'asked', step, transition: asking.key, items: [...named.values()] }
}

/** The question or paper a change is about, as the applicant is asked for it; none where there is no question any more. */
function itemOf({ kind, id, text }: Change, to: ProcedureDefinition): SupplementItem[] {
  const paper = kind === 'paper' ? to.papers?.find((one) => one.id === id) : undefined
  if (paper) return [{ at: paper.key, reason: text.vi }]
  const placed = kind === 'field' ? fieldsIn(to).find(({ field, form }) => field.id === id && form.id === to.form.id) : undefined
  return placed ? [{ at: [...placed.path, placed.field.key].join('.'), reason: text.vi }] : []
}
