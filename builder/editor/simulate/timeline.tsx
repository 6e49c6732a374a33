import { eventWords } from '#builder/editor/simulate/event-words.ts'
import { LetterText } from '#builder/editor/simulate/letter-text.tsx'
import { useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { SeenRecord, SeenStep } from '#builder/simulate/look.ts'

/** Everything that was written, latest first: moves, what the system did, letters, mails, the register. */
export function Timeline({ steps }: { steps: readonly SeenStep[] }) {
  const { simulate } = useDraft().messages
  return (
    <section className="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{simulate.timeline}</h2>
      <ol className="timeline" reversed>
        {steps.map((step, index) => <Entry key={index} step={step} />).toReversed()}
      </ol>
    </section>
  )
}

function Entry({ step }: { step: SeenStep }) {
  const { messages, simulation } = useDraft()
  const { simulate, values } = messages
  const names = useNames()
  const { events, letters, mails, records, refusal } = step
  const lines = events.flatMap(({ event }) => eventWords(event, names, simulate) ?? [])
  const others = { applicant: simulate.byApplicant, system: values.system }
  const people = [...new Set(events.flatMap(({ by }) => (by.kind === 'officer' ? [] : [others[by.kind]])))]
  return (
    <li>
      <time dateTime={step.at}>{names.moment(events.at(-1)?.at ?? step.at)}</time>
      <strong>{titleOf(step)}</strong> {people.length > 0 && <span className="muted">({people.join(', ')})</span>}
      {refusal && <p className="notice warn">{simulation.refusalText(refusal)}</p>}
      {lines.length + letters.length + mails.length + records.length === 0 && !refusal && <p className="muted">{simulate.nothingHappened}</p>}
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {letters.map((letter) => (
        <LetterText key={letter.checkCode} letter={letter} />
      ))}
      {mails.map(({ subject, to, text }, index) => (
        <details key={index}>
          <summary>{simulate.mail(subject, to)}</summary>
          <p className="simulator-mail">{text}</p>
        </details>
      ))}
      {records.map((record) => (
        <RecordText key={`${record.register} ${record.number}`} record={record} />
      ))}
    </li>
  )

  function titleOf({ move, events: written }: SeenStep): string {
    if (!move) return simulate.filed
    if (move.do === 'take') return names.transition(move.transition)
    if (move.do === 'pay') return simulate.paidFees
    const taken = written.flatMap(({ event }) => (event.type === 'transition-taken' ? [names.transition(event.transition)] : []))
    return [simulate.waited(names.moment(step.at)), ...taken].join(': ')
  }
}

function RecordText({ record }: { record: SeenRecord }) {
  const { draft, language, messages } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const columns = draft.registers?.find(({ key }) => key === record.register)?.fields ?? []
  const act = Object.entries(simulate.acts).find(([key]) => key === record.act)?.[1] ?? record.act
  const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '–'))
  return (
    <details>
      <summary>{simulate.written(act, names.register(record.register), record.number)}</summary>
      <dl className="facts simulator-facts">
        {columns.map(({ key, label }) => (
          <div key={key}>
            <dt>{label[language] ?? label.vi}</dt>
            <dd>{shown(record.values[key])}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
