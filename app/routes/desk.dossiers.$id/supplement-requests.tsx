import type { Reading } from '#app/components/desk/reading.ts'
import { formatDate } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'

/** What the applicant was asked to supplement, round by round, the latest open. */
export function SupplementRequests({ requests }: { requests: Reading['supplements'] }) {
  const language = useLanguage()
  const { desk } = useMessages()
  return (
    <section className="card" aria-labelledby="supplements">
      <h2 id="supplements">{desk.supplements}</h2>
      {requests.toReversed().map(({ round, comment, requestedAt, answeredAt, by, items }) => (
        <details key={round} className="printed" open={!answeredAt}>
          <summary>
            {desk.supplementRound(round)} · {formatDate(requestedAt, language)} · {by}{' '}
            <span className={`badge ${answeredAt ? 'ok' : 'warn'}`}>{answeredAt ? desk.supplementAnswered(formatDate(answeredAt, language)) : desk.supplementOpen}</span>
          </summary>
          <ul>
            {items.map(({ title, reason }) => (
              <li key={`${title.vi} ${reason}`}>
                <strong>{inLanguage(title, language)}</strong>: {reason}
              </li>
            ))}
          </ul>
          {comment && <blockquote>{comment}</blockquote>}
        </details>
      ))}
    </section>
  )
}
