import { useState } from 'react'
import { RunProblemNotice } from '#builder/editor/simulate/run-problem.tsx'
import type { RunProblem } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { SimulationAnswer } from '#builder/simulate/simulation-answer.ts'

type Renewing = { doing?: 'renew' | 'drop'; problem?: RunProblem }

/** Saved scenarios that no longer fit the procedure, in one press: others found in their place, or none. */
export function RenewScenarios({ keys, done }: { keys: readonly string[]; done: (said: string) => void }) {
  const { messages, simulation, savedAt, announce } = useDraft()
  const { simulate } = messages
  const [{ doing, problem }, setShown] = useState<Renewing>({})
  const end = (answer: SimulationAnswer | { result: 'unreachable' }, said: string): void => {
    setShown(answer.result === 'kept' || answer.result === 'seen' ? {} : { problem: answer })
    if (answer.result !== 'kept') return
    announce(said)
    done(said)
  }
  const drop = async (): Promise<void> => {
    setShown({ doing: 'drop' })
    end(await simulation.ask({ act: 'remove', keys: [...keys] }), simulate.droppedRuns(keys.length))
  }
  const renew = async (): Promise<void> => {
    setShown({ doing: 'renew' })
    const found = await simulation.ask({ act: 'generate', startsAt: `${savedAt.slice(0, 10)}T02:00:00.000Z` })
    if (found.result !== 'generated') return end(found, '')
    const { scenarios, unreached } = found.generated
    const kept = scenarios.length > 0 ? await simulation.ask({ act: 'save', scenarios }) : undefined
    if (kept && kept.result !== 'kept') return end(kept, '')
    end(await simulation.ask({ act: 'remove', keys: [...keys] }), simulate.renewedRuns(scenarios.length, unreached.length))
  }
  return (
    <>
      <p className="row">
        <button type="button" className="button small primary" disabled={doing !== undefined} onClick={() => void renew()}>
          {simulate.renewRuns(keys.length)}
        </button>
        <button type="button" className="button small" disabled={doing !== undefined} onClick={() => void drop()}>
          {simulate.dropRuns(keys.length)}
        </button>
      </p>
      {doing === 'renew' && (
        <p role="status" className="muted">
          {simulate.generating}
        </p>
      )}
      <RunProblemNotice problem={problem} />
    </>
  )
}
