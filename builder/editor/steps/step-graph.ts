import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { findingsAt } from '#builder/editor/findings-at.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Step, Transition } from '#schemas/generated/procedure.ts'

export type GraphStep = { step: Step; isStart: boolean; findings: readonly Finding[] }
/** One arrow of the diagram: a move from one of its steps. */
export type GraphMove = { id: string; move: Transition; from: string; to: string; findings: readonly Finding[] }

/** The steps and moves of a draft with what was found about each; moves that lead from or to nowhere have no arrow. */
export function stepGraph({ steps, transitions, start }: ProcedureDraft, findings: readonly Finding[]): { steps: GraphStep[]; moves: GraphMove[] } {
  const known = new Set(steps.map(({ key }) => key))
  return {
    steps: steps.map((step, index) => ({ step, isStart: step.key === start, findings: findingsAt(findings, toPointer('steps', index)) })),
    moves: transitions.flatMap((move, index) => {
      const found = findingsAt(findings, toPointer('transitions', index))
      return move.from.filter((from) => known.has(from) && known.has(move.to)).map((from) => ({ id: `${move.id}-${from}`, move, from, to: move.to, findings: found }))
    }),
  }
}
