import { useState } from 'react'
import { fromLocalInput, toLocalInput, useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Standing } from '#builder/simulate/look.ts'
import type { ScenarioMove } from '#schemas/generated/scenario.ts'

const day = 86_400_000

/** Lets the clock go on: past a time limit, by days, or to an hour. What falls due on the way is done by the system. */
export function TimeTravel({ standing, now, isBusy, take }: { standing: Standing; now: string; isBusy: boolean; take: (move: ScenarioMove) => void }) {
  const { messages } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const [until, setUntil] = useState('')
  const at = fromLocalInput(until)
  const later = (days: number): ScenarioMove => ({ do: 'wait', until: new Date(Date.parse(now) + days * day).toISOString() })
  const running = standing.clocks.filter(({ status, dueAt }) => status.state === 'running' && dueAt !== undefined)
  return (
    <section className="card" aria-labelledby="time-title">
      <h2 id="time-title">{simulate.time}</h2>
      <ul className="row">
        {running.map(({ key }) => (
          <li key={key}>
            <button type="button" className="button small" disabled={isBusy} onClick={() => take({ do: 'wait', past: key })}>
              {simulate.pastClock(names.clock(key))}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="button small" disabled={isBusy} onClick={() => take(later(1))}>
            {simulate.nextDay}
          </button>
        </li>
        <li>
          <button type="button" className="button small" disabled={isBusy} onClick={() => take(later(7))}>
            {simulate.nextWeek}
          </button>
        </li>
      </ul>
      <form className="row simulator-fields" noValidate onSubmit={(event) => (event.preventDefault(), at !== undefined && at > now && take({ do: 'wait', until: at }))}>
        <label className="member">
          {simulate.untilDate}
          <input type="datetime-local" min={toLocalInput(now)} value={until} onChange={({ currentTarget }) => setUntil(currentTarget.value)} />
        </label>
        <button type="submit" className="button small" disabled={isBusy || at === undefined || at <= now}>
          {simulate.go}
        </button>
      </form>
    </section>
  )
}
