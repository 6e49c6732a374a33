import { FailedScenarios } from '#builder/editor/publish/failed-scenarios.tsx'
import { writtenDay } from '#builder/editor/publish/day-of.ts'
import type { PublicationAnswer, Published } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** What came of an act, and where to go from there. */
export function PublicationNotice({ answer }: { answer: PublicationAnswer }) {
  const { publish } = useStudio().messages
  if (answer.result === 'published') return <PublishedNotice published={answer} />
  if (answer.result === 'requested' || answer.result === 'decided') {
    return (
      <p className="notice ok" role="status">
        {publish.told[answer.result]}
      </p>
    )
  }
  if (answer.result === 'scenarios') return <FailedScenarios failed={answer.failed} />
  return (
    <p className="notice danger" role="alert">
      {answer.result === 'refused' ? publish.refusals[answer.code] : answer.result === 'incomplete' ? publish.missing[answer.missing] : publish.problems[answer.result]}
    </p>
  )
}

function PublishedNotice({ published: { number, hash, procedure, startsOn } }: { published: Published }) {
  const { messages, publication } = useStudio()
  const { publish, shell } = messages
  return (
    <div className="notice ok" role="status">
      <p>{startsOn === undefined ? publish.done(number) : publish.planned(number, writtenDay(startsOn))}</p>
      <p>
        <a href={publication.moveAddress(procedure, hash)}>{publish.toMove}</a> · <a href="/studio">{shell.allProcedures}</a>
      </p>
    </div>
  )
}
