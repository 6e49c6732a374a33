import { useEffect } from 'react'
import { ActionList } from '#builder/editor/simulate/action-list.tsx'
import type { KeptRun } from '#builder/editor/simulate/kept-run.ts'
import { useNames } from '#builder/editor/simulate/names.ts'
import { RunProblemNotice } from '#builder/editor/simulate/run-problem.tsx'
import { SaveScenario } from '#builder/editor/simulate/save-scenario.tsx'
import { StandingView } from '#builder/editor/simulate/standing-view.tsx'
import { TimeTravel } from '#builder/editor/simulate/time-travel.tsx'
import { Timeline } from '#builder/editor/simulate/timeline.tsx'
import type { RunState } from '#builder/editor/simulate/use-run.ts'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

type RunViewProps = RunState & { run: NonNullable<KeptRun['run']> }

/** The dossier as everybody together sees it, what each may do, and everything that has happened. */
export function RunView({ run, problem, isBusy, take, back, restart }: RunViewProps) {
  const { messages, announce } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const { scenario, seen } = run
  const { standing, steps } = seen
  const say = useLatest((moves: number) => announce(standing && moves > 0 ? `${names.step(standing.step)}. ${names.holder(standing.holder)}.` : ''))
  useEffect(() => say(scenario.moves.length), [say, scenario.moves.length])
  const refusal = steps.at(-1)?.refusal
  return (
    <div className="run-view" aria-busy={isBusy}>
      <p className="row">
        <button type="button" className="button small" disabled={isBusy || scenario.moves.length === 0} onClick={() => void back().then(() => announce(simulate.backSaid))}>
          {simulate.back}
        </button>
        <button type="button" className="button small" onClick={restart}>
          {simulate.otherwise}
        </button>
        {isBusy && <span className="muted" role="status">{simulate.working}</span>}
      </p>
      <RunProblemNotice problem={problem ?? (refusal && { result: 'refused-move', refusal })} />
      <div className="run-columns">
        <div>
          {standing && <StandingView standing={standing} now={seen.now} />}
          {standing && <ActionList key={steps.length} standing={standing} day={seen.now.slice(0, 10)} channel={scenario.channel} isBusy={isBusy} take={(move) => void take(move)} />}
          {standing && !standing.closedAt && <TimeTravel standing={standing} now={seen.now} isBusy={isBusy} take={(move) => void take(move)} />}
          <SaveScenario scenario={scenario} />
        </div>
        <Timeline steps={steps} />
      </div>
    </div>
  )
}
