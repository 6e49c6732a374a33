import { useEffect, useRef, useState } from 'react'
import { findKeptRun, keepRun, type KeptRun } from '#builder/editor/simulate/kept-run.ts'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { SimulationDoor } from '#builder/editor/store/simulation-door.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { Scenario, ScenarioMove } from '#schemas/generated/scenario.ts'

type Answer = Awaited<ReturnType<SimulationDoor['ask']>>

/** Why what was asked for is not shown: the engine refused the move, or nothing could be played. */
export type RunProblem = { result: 'refused-move'; refusal: Refusal } | Exclude<Answer, { result: 'seen' }>

export type RunState = KeptRun & {
  isBusy: boolean
  problem?: RunProblem
  /** Files the sample dossier, or opens a scenario; one that cannot be filed is told why. */
  play(scenario: Scenario): Promise<void>
  take(move: ScenarioMove): Promise<void>
  back(): Promise<void>
  /** Back to what is filed, to change it. */
  restart(): void
  prepare(change: Pick<KeptRun, 'filing' | 'samples'>): void
}

/**
 * The dossier being played. All that is kept is the scenario so far: each move is asked of the server with those before
 * it, so that going back is asking for one move less, and a changed draft is played from the start.
 */
export function useRun(): RunState {
  const { draftId, simulation, store, revision, state } = useDraft()
  const [kept, setKept] = useState(() => findKeptRun(draftId))
  const [shown, setShown] = useState<{ isBusy: boolean; problem?: RunProblem }>({ isBusy: false })
  const turn = useRef(0)
  const change = (changed: Partial<KeptRun>): void => {
    const next = { ...findKeptRun(draftId), ...changed }
    keepRun(draftId, next)
    setKept(next)
  }

  const ask = async (scenario: Scenario, isTrial: boolean): Promise<void> => {
    const mine = (turn.current += 1)
    store.settle()
    setShown({ isBusy: true })
    const answer = await simulation.ask({ act: 'run', scenario })
    if (mine !== turn.current) return
    if (answer.result !== 'seen') return setShown({ isBusy: false, problem: answer })
    const refusal = answer.seen.steps.at(-1)?.refusal
    setShown({ isBusy: false, ...(refusal && isTrial && { problem: { result: 'refused-move', refusal } }) })
    if (!refusal || !isTrial) change({ run: { scenario, seen: answer.seen } })
  }
  const again = useLatest((_revision: number) => void (kept.run && ask(kept.run.scenario, false)))
  const settled = state === 'saved' || state === 'closed' ? revision : undefined
  useEffect(() => {
    if (settled !== undefined) again(settled)
  }, [settled, again])

  const { run } = kept
  const withMoves = (moves: ScenarioMove[], isTrial: boolean): Promise<void> => (run ? ask({ ...run.scenario, moves }, isTrial) : Promise.resolve())
  return {
    ...kept,
    ...shown,
    play: (scenario) => ask(scenario, scenario.moves.length === 0),
    take: (move) => withMoves([...(run?.scenario.moves ?? []), move], true),
    back: () => withMoves((run?.scenario.moves ?? []).slice(0, -1), false),
    restart() {
      turn.current += 1
      setShown({ isBusy: false })
      change({ ...(run && { filing: { ...run.scenario, moves: [] } }), run: undefined })
    },
    prepare: change,
  }
}
