import { dayOf, writtenDay } from '#builder/editor/publish/day-of.ts'
import type { PublicationRequest } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Who asked for a publication, with what words, and what was decided. */
export function RequestFacts({ request }: { request: PublicationRequest }) {
  const { publish } = useStudio().messages
  const { askedName, askedAt, note, legalBasis, startsOn, state, decidedName, decidedAt, remark } = request
  return (
    <>
      <p>
        {publish.askedBy(askedName, dayOf(askedAt))} {startsOn !== undefined && publish.from(writtenDay(startsOn))}
      </p>
      <blockquote>
        {note}
        {legalBasis !== undefined && <p className="muted">{legalBasis}</p>}
      </blockquote>
      {state !== 'open' && decidedName !== undefined && <p>{publish.decidedBy[state](decidedName, dayOf(decidedAt ?? askedAt))}</p>}
      {remark !== undefined && <blockquote>{remark}</blockquote>}
    </>
  )
}
