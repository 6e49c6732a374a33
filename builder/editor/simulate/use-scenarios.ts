import { useCallback, useEffect, useState } from 'react'
import type { RunProblem } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Generated } from '#builder/simulate/generate-scenarios.ts'
import type { ReplayedAll } from '#builder/simulate/simulation-jobs.ts'
import type { ScenarioListing } from '#builder/simulate/simulation-answer.ts'
import type { SimulationAct } from '#schemas/generated/scenario.ts'

export type ScenariosState = {
  list?: readonly ScenarioListing[]
  replayed?: ReplayedAll
  generated?: Generated
  doing?: 'replay' | 'generate' | 'keep'
  problem?: RunProblem
}

export type Scenarios = ScenariosState & {
  /** Asks what is kept, and plays it. */
  read(): Promise<void>
  replay(): Promise<void>
  generate(startsAt: string): Promise<void>
  forget(): void
  /** Changes what is kept, says so, and plays all again. */
  keep(act: SimulationAct, said: string): Promise<void>
}

/** The scenarios kept with the draft; played again whenever the draft or they have changed. */
export function useScenarios(): Scenarios {
  const { simulation, store, revision, state, announce } = useDraft()
  const [shown, setShown] = useState<ScenariosState>({})
  const change = useCallback((changed: ScenariosState) => setShown((before) => ({ ...before, ...changed })), [])
  const replay = useCallback(async () => {
    change({ doing: 'replay', problem: undefined })
    const answer = await simulation.ask({ act: 'replay' })
    if (answer.result === 'replayed') change({ doing: undefined, replayed: answer })
    else if (answer.result !== 'seen') change({ doing: undefined, problem: answer })
  }, [simulation, change])
  const take = useCallback(
    async (list: readonly ScenarioListing[] | undefined) => {
      change(list ? { list, ...(list.length === 0 && { replayed: undefined }) } : { problem: { result: 'unreachable' } })
      if (list && list.length > 0) await replay()
    },
    [replay, change],
  )
  const settled = state === 'saved' || state === 'closed' ? revision : undefined
  useEffect(() => {
    if (settled !== undefined) void simulation.scenarios().then(take)
  }, [settled, simulation, take])
  return {
    ...shown,
    read: async () => take(await simulation.scenarios()),
    replay,
    async generate(startsAt) {
      store.settle()
      change({ doing: 'generate', problem: undefined })
      const answer = await simulation.ask({ act: 'generate', startsAt })
      if (answer.result === 'generated') change({ doing: undefined, generated: answer.generated })
      else if (answer.result !== 'seen') change({ doing: undefined, problem: answer })
    },
    forget: () => change({ generated: undefined }),
    async keep(act, said) {
      change({ doing: 'keep', problem: undefined })
      const answer = await simulation.ask(act)
      if (answer.result !== 'kept') return change({ doing: undefined, ...(answer.result !== 'seen' && { problem: answer }) })
      announce(said)
      change({ list: answer.scenarios, doing: undefined, ...(act.act === 'save' && { generated: undefined }), ...(answer.scenarios.length === 0 && { replayed: undefined }) })
      if (answer.scenarios.length > 0) await replay()
    },
  }
}
