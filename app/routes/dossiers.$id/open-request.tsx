import { ClockExplained } from '#app/components/clock-explained.tsx'
import { When } from '#app/components/when.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { DossierData } from '#app/routes/dossiers.$id/dossier.server.ts'

/** What the agency asks the applicant to supplement, and until when. */
export function OpenRequest({ dossier: { id, request, canAnswer, clocks } }: { dossier: DossierData }) {
  const { applicant } = useMessages()
  if (!request) return null
  const own = clocks.filter(({ of, remaining }) => of === 'applicant' && remaining.kind !== 'done')
  return (
    <section className="notice warn" id="supplement" aria-labelledby="request">
      <h2 id="request">{applicant.supplementTitle}</h2>
      <p className="small">
        {applicant.supplementRound(request.round)} · <When at={request.requestedAt} />
      </p>
      {request.comment && <blockquote>{request.comment}</blockquote>}
      <ul>
        {request.items.map(({ what, reason }) => (
          <li key={`${what} ${reason}`}>
            <strong>{what}</strong>: {reason}
          </li>
        ))}
      </ul>
      {own.map((clock) => (
        <ClockExplained key={clock.key} clock={clock} />
      ))}
      {canAnswer && (
        <form method="post" action={`/dossiers/${id}/supplement`}>
          <button className="button primary" type="submit">
            {applicant.answerSupplement}
          </button>
        </form>
      )}
    </section>
  )
}
