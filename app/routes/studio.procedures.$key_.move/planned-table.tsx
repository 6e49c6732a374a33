import { refusalText } from '#app/components/refusal-text.ts'
import { useMessages } from '#app/messages/messages.ts'
import type { MoveData } from '#app/routes/studio.procedures.$key_.move/move.server.ts'
import type { Planned, Policies } from '#builder/publish/migration-plan.ts'

const outcomes = ['moves', 'asked', 'cannot', 'stays'] as const satisfies ReadonlyArray<Planned['outcome']>
const looks: Readonly<Record<Planned['outcome'], string>> = { stays: 'info', moves: 'ok', asked: 'warn', cannot: 'danger' }

/** A dry run: how many of each outcome, and a page of the dossiers. */
export function PlannedTable({ run, policies }: { run: NonNullable<MoveData['run']>; policies: Policies }) {
  const messages = useMessages()
  const { move } = messages
  if (run.rows.length === 0) return <p>{move.none}</p>
  return (
    <section>
      <h2>{move.result}</h2>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <span className={`badge ${looks[outcome]}`}>{move.outcomes[outcome]}</span> {run.counts[outcome]}
          </li>
        ))}
      </ul>
      <div className="scroll-x" role="region" aria-label={move.result} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{move.dossier}</th>
              <th scope="col">{move.step}</th>
              <th scope="col">{move.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {run.rows.map(({ id, code, step, planned }) => (
              <tr key={id}>
                <td>{code}</td>
                <td>{step}</td>
                <td>
                  <span className={`badge ${looks[planned.outcome]}`}>{move.outcomes[planned.outcome]}</span> {planned.outcome === 'cannot' && refusalText(messages, planned.refusal)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {run.next && <a href={`?${new URLSearchParams({ ...policies, run: 'yes', after: run.next })}`}>{move.next}</a>}
    </section>
  )
}
