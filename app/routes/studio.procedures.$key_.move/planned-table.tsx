import { refusalText } from '#app/components/refusal-text.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { toEntries } from '#app/routes/studio.procedures.$key_.move/chosen-inputs.tsx'
import type { MoveData } from '#app/routes/studio.procedures.$key_.move/move.server.ts'
import type { PlannedDossier } from '#app/services/studio-migration.ts'
import type { Planned } from '#builder/publish/migration-plan.ts'

const outcomes = ['moves', 'asked', 'cannot', 'stays'] as const satisfies ReadonlyArray<Planned['outcome']>
const looks: Readonly<Record<Planned['outcome'], string>> = { stays: 'info', moves: 'ok', asked: 'warn', cannot: 'danger' }

/** A dry run: how many of each outcome, and a page of the dossiers, each with why. */
export function PlannedTable({ data, run }: { data: MoveData; run: NonNullable<MoveData['run']> }) {
  const { move } = useMessages()
  if (run.rows.length === 0) return <p>{move.none}</p>
  return (
    <section>
      <h2>{move.result}</h2>
      <ul className="row plain">
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
              <th scope="col">{move.why}</th>
            </tr>
          </thead>
          <tbody>
            {run.rows.map((row) => (
              <PlannedRow key={row.id} row={row} steps={data.steps} />
            ))}
          </tbody>
        </table>
      </div>
      {run.next && <a href={`?${new URLSearchParams([...toEntries(data.chosen), ['run', 'yes'], ['after', run.next]])}`}>{move.next}</a>}
    </section>
  )
}

const mostReasons = 3

function PlannedRow({ row: { code, step, planned, because }, steps }: { row: PlannedDossier; steps: MoveData['steps'] }) {
  const language = useLanguage()
  const messages = useMessages()
  const { move } = messages
  const to = 'step' in planned ? steps.find(({ key }) => key === planned.step)?.title : undefined
  return (
    <tr>
      <td className="num">{code}</td>
      <td>
        {inLanguage(step, language)}
        {to && inLanguage(to, language) !== inLanguage(step, language) && ` → ${inLanguage(to, language)}`}
      </td>
      <td>
        <span className={`badge ${looks[planned.outcome]}`}>{move.outcomes[planned.outcome]}</span>
      </td>
      <td>
        {planned.outcome === 'cannot' && <p>{refusalText(messages, planned.refusal)}</p>}
        {because.length === 0 && planned.outcome !== 'cannot' && move.noChange}
        {because.slice(0, mostReasons).map(({ text }) => (
          <p key={text.vi}>{text[language]}</p>
        ))}
        {because.length > mostReasons && <p className="muted">{move.more(because.length - mostReasons)}</p>}
      </td>
    </tr>
  )
}
