import { amountText, useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Standing } from '#builder/simulate/look.ts'
import type { ClockState } from '#runtime/deadlines/clock-state.ts'
import { explainDue } from '#runtime/deadlines/explain.ts'

/** Where the dossier is, who has it, what the applicant sees, when it is due and why, what is to be paid. */
export function StandingView({ standing, now }: { standing: Standing; now: string }) {
  const { messages, simulation } = useDraft()
  const { simulate, values } = messages
  const names = useNames()
  const facts: Array<[string, string]> = [
    [simulate.now, names.moment(now)],
    [simulate.step, names.step(standing.step)],
    [simulate.holder, names.holder(standing.holder)],
    [simulate.status, simulation.statusText(standing.status)],
    ...(standing.outcome ? [[simulate.outcome, values[standing.outcome]] satisfies [string, string]] : []),
    [simulate.code, standing.code],
    ...(Object.keys(standing.numbers).length > 0 ? [[simulate.numbers, Object.values(standing.numbers).join(', ')] satisfies [string, string]] : []),
  ]
  return (
    <section className="card" aria-labelledby="standing-title">
      <h2 id="standing-title">{simulate.standing}</h2>
      <dl className="facts simulator-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {standing.closedAt !== undefined && <p className="notice ok">{simulate.ended}</p>}
      <h3>{simulate.limits}</h3>
      {standing.clocks.length === 0 && <p className="muted">{simulate.noLimits}</p>}
      {standing.clocks.map((clock) => (
        <Clock key={clock.key} clock={clock} />
      ))}
      {standing.systemActsAt !== undefined && <p>{simulate.systemActs(names.moment(standing.systemActsAt))}</p>}
      <h3>{simulate.fees}</h3>
      {standing.fees.length === 0 && <p className="muted">{simulate.noFees}</p>}
      <ul>
        {standing.fees.map(({ key, title, amount, paid }) => (
          <li key={key}>
            {names.text(title)}: {amountText(amount)} đồng <span className={`badge ${paid ? 'ok' : 'warn'}`}>{paid ? simulate.paid : simulate.unpaid}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const looks = { running: 'info', suspended: 'paused', stopped: 'ok' }

function Clock({ clock }: { clock: ClockState }) {
  const { messages, language } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const { state } = clock.status
  return (
    <div className="simulator-clock">
      <p>
        <strong>{names.clock(clock.key)}</strong> <span className={`badge ${looks[state]}`}>{simulate.clockStates[state]}</span> {state === 'running' && clock.dueAt !== undefined && simulate.due(names.moment(clock.dueAt))}
      </p>
      {clock.explanation.length > 0 && (
        <details>
          <summary>{simulate.why}</summary>
          <ol className="count">
            {explainDue(clock, language).map((line, index) => (
              <li key={`${index} ${line}`}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
