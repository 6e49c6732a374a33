import { RequestFacts } from '#builder/editor/publish/request-facts.tsx'
import type { PublicationRequest } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** What was asked and decided before. */
export function PastRequests({ requests }: { requests: readonly PublicationRequest[] }) {
  const { publish } = useStudio().messages
  const past = requests.filter(({ state }) => state !== 'open')
  if (past.length === 0) return null
  return (
    <section>
      <h3>{publish.past}</h3>
      <ol className="timeline">
        {past.map((request) => (
          <li key={request.id}>
            <RequestFacts request={request} />
          </li>
        ))}
      </ol>
    </section>
  )
}
