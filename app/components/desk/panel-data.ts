import type { DossierView, OfferedAction } from '#app/services/dossiers.ts'
import { toTargets, type TargetGroup } from '#runtime/forms/supplement-targets.ts'
import type { WhyLine } from '#app/components/why-list.tsx'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

type Offered<Kind extends OfferedAction['kind']> = Extract<OfferedAction, { kind: Kind }>

/** A move the officer may look at: made of the version's transition, as the page draws it. */
export type Move = {
  key: string
  command: Offered<'transition'>['command']
  title: Text
  to: Text
  tone: 'primary' | 'neutral' | 'danger'
  confirm?: Text
  comment: 'none' | 'optional' | 'required'
  groundsRequired: boolean
  grounds: OfferedGround[]
  available: boolean
  unavailable?: Text
  why: WhyLine[]
  /** Takes the officer's form of the step along. */
  usesForm: boolean
  commandId: string
}
export type OfferedGround = { key: string; title: Text; law?: string }

/** Everything that can be done with the dossier now; one command id per thing, so that a double click is one command. */
export type PanelData = {
  expected: number
  moves: Move[]
  targets: TargetGroup[]
  claim?: { commandId: string }
  release?: { commandId: string }
  assign?: { commandId: string; people: Array<{ accountId: string; name: string }> }
  payments: Array<{ commandId: string; fee: string; title: Text; amount: number }>
  extensions: Array<{ commandId: string; clock: string; title: Text; dueAt: string }>
}

export function toPanel(view: DossierView, newId: () => string): PanelData {
  const { actions, dossier, loaded } = view
  const of = <Kind extends OfferedAction['kind']>(kind: Kind): Array<Offered<Kind>> => actions.filter((action): action is Offered<Kind> => action.kind === kind)
  const [assign] = of('assign')
  const moves = of('transition').map((action) => toMove(action, loaded.definition, newId()))
  return {
    expected: dossier.sequence,
    moves: moves.toSorted((a, b) => rank(a) - rank(b)),
    targets: moves.some(({ command }) => command === 'request-supplement') ? toTargets(loaded.filingForm, loaded.definition) : [],
    claim: of('claim').length > 0 ? { commandId: newId() } : undefined,
    release: of('release').length > 0 ? { commandId: newId() } : undefined,
    assign: assign && { commandId: newId(), people: assign.people },
    payments: of('record-payment').map(({ fee, title, amount }) => ({ commandId: newId(), fee, title, amount })),
    extensions: of('extend').map(({ clock, title, dueAt }) => ({ commandId: newId(), clock, title, dueAt })),
  }
}

function toMove({ transition, command, available, unavailable, why, grounds, form }: Offered<'transition'>, definition: ProcedureDefinition, commandId: string): Move {
  return {
    key: transition.key,
    command,
    title: transition.title,
    to: definition.steps.find(({ key }) => key === transition.to)?.title ?? { vi: transition.to },
    tone: transition.tone ?? 'neutral',
    confirm: transition.confirm,
    comment: command === 'request-supplement' ? 'required' : (transition.comment ?? 'optional'),
    groundsRequired: transition.grounds?.required ?? false,
    grounds: grounds.map((ground) => ({ ...ground, law: toLaw(ground.key, definition) })),
    available,
    unavailable,
    why,
    usesForm: form !== undefined,
    commandId,
  }
}

/** What leads on stands first, what cannot be done now last; otherwise the author's order. */
const rank = ({ available, tone }: Move): number => (available ? 0 : 10) + { primary: 0, neutral: 1, danger: 2 }[tone]

/** "Điều 8, Nghị định 47/2011/NĐ-CP" of a ground. */
function toLaw(ground: string, { grounds, legalBasis = [] }: ProcedureDefinition): string | undefined {
  const keys = grounds?.find(({ key }) => key === ground)?.legalBasis ?? []
  const articles = legalBasis.filter(({ key }) => keys.includes(key)).map(({ article, document }) => [article, document].filter(Boolean).join(', '))
  return articles.length > 0 ? articles.join('; ') : undefined
}
