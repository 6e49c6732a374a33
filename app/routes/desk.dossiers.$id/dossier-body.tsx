import { AnswersSection } from '#app/components/answers-section.tsx'
import { ClockExplained } from '#app/components/clock-explained.tsx'
import { FeesTable } from '#app/components/fees-table.tsx'
import { LettersList } from '#app/components/letters-list.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { WhyList } from '#app/components/why-list.tsx'
import { formatDate } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { AnswerChanges } from '#app/routes/desk.dossiers.$id/answer-changes.tsx'
import type { DeskDossier } from '#app/routes/desk.dossiers.$id/dossier.server.ts'
import { SupplementRequests } from '#app/routes/desk.dossiers.$id/supplement-requests.tsx'

type DossierBodyProps = { dossier: Omit<DeskDossier, 'panel' | 'stepForm' | 'list'> }

/** All that is in a dossier, for reading: what was asked and answered first, how it went after. */
export function DossierBody({ dossier }: DossierBodyProps) {
  const language = useLanguage()
  const { desk } = useMessages()
  const { head, reading, clocks, letters, fees, timeline } = dossier
  return (
    <div className="dossier-body">
      {reading.supplements.length > 0 && <SupplementRequests requests={reading.supplements} />}
      {reading.replacedAt && <AnswerChanges changes={reading.changes} />}
      <h2>
        {desk.answers}{' '}
        <span className="badge info">{reading.replacedAt ? desk.answersReplaced(formatDate(reading.replacedAt, language)) : desk.answersFiled(formatDate(reading.filedAt, language))}</span>
      </h2>
      <AnswersSection sections={reading.sections} of={{ dossier: head.id }} notes={dossier.notes} />
      {reading.officer.length > 0 && <OfficerAnswers dossier={dossier} />}
      <div className="dossier-facts">
        <section>
          <h2>{desk.letters}</h2>
          <LettersList dossierId={head.id} letters={letters} />
        </section>
        {fees.length > 0 && (
          <section>
            <h2>{desk.fees}</h2>
            <FeesTable fees={fees} />
          </section>
        )}
        {clocks.length > 0 && (
          <section>
            <h2>{desk.clocks}</h2>
            {clocks.map((clock) => (
              <ClockExplained key={clock.key} clock={clock} />
            ))}
          </section>
        )}
        <Records records={dossier.records} />
        <section>
          <h2>{desk.timeline}</h2>
          <Route why={dossier.why} />
          <Timeline items={timeline} />
        </section>
      </div>
    </div>
  )
}

function OfficerAnswers({ dossier: { head, reading } }: DossierBodyProps) {
  const language = useLanguage()
  const { desk } = useMessages()
  return (
    <>
      <h2>{desk.officerAnswers}</h2>
      {reading.officer.map(({ step, sections }) => (
        <details key={step.vi} className="officer-answers printed">
          <summary>{inLanguage(step, language)}</summary>
          <AnswersSection sections={sections} of={{ dossier: head.id }} />
        </details>
      ))}
    </>
  )
}

function Route({ why }: Pick<DeskDossier, 'why'>) {
  const { desk } = useMessages()
  return (
    <details className="no-print">
      <summary>{desk.route}</summary>
      {why.length === 0 ? (
        <p>{desk.routeFixed}</p>
      ) : (
        <>
          <p>{desk.routeLead}</p>
          <WhyList why={why} />
        </>
      )}
    </details>
  )
}

function Records({ records }: Pick<DeskDossier, 'records'>) {
  const language = useLanguage()
  const { desk } = useMessages()
  if (records.length === 0) return null
  return (
    <section>
      <h2>{desk.records}</h2>
      <ul>
        {records.map(({ register, title, number, act }) => (
          <li key={`${register} ${number} ${act}`}>
            <a href={`/admin/registers/${register}/${encodeURIComponent(number)}`}>{desk.record(inLanguage(title, language), number)}</a> — {desk.acts[act]}
          </li>
        ))}
      </ul>
    </section>
  )
}
