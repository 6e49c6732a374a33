import { useCallback, useEffect, useMemo, useState } from 'react'
import { ChangeList } from '#builder/editor/publish/change-list.tsx'
import { OpenRequest } from '#builder/editor/publish/open-request.tsx'
import { PastRequests } from '#builder/editor/publish/past-requests.tsx'
import { PublicationNotice } from '#builder/editor/publish/publication-notice.tsx'
import { PublishForm } from '#builder/editor/publish/publish-form.tsx'
import { dayOf } from '#builder/editor/publish/day-of.ts'
import type { Comparison, PublicationAct, PublicationAnswer } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { describeChanges } from '#builder/publish/diff/describe.ts'

/** What has changed since the published version, what that means for dossiers under way, and how it is published. */
export function PublishPage() {
  const { messages, publication } = useDraft()
  const [comparison, setComparison] = useState<Comparison>()
  const [answer, setAnswer] = useState<PublicationAnswer>()
  const compare = useCallback(async () => setComparison(await publication.compare()), [publication])
  useEffect(() => void compare(), [compare])
  const act = async (said: PublicationAct): Promise<void> => {
    const told = await publication.act(said)
    await compare()
    setAnswer(told)
  }
  if (!comparison) return <p className="muted">{messages.publish.comparing}</p>
  return (
    <>
      <h2>{messages.publish.title}</h2>
      <Differences comparison={comparison} />
      {answer && <PublicationNotice answer={answer} />}
      {answer?.result !== 'published' && <Publication comparison={comparison} act={act} />}
      <PastRequests requests={comparison.requests} />
    </>
  )
}

function Differences({ comparison: { published, running, concerned, coming } }: { comparison: Comparison }) {
  const { draft, messages } = useDraft()
  const { publish } = messages
  const changes = useMemo(() => (published ? describeChanges(published.definition, draft) : []), [published, draft])
  if (!published) return <p>{publish.first}</p>
  return (
    <>
      <p>{publish.since(published.number)}</p>
      <p>{publish.running(running.reduce((sum, { count }) => sum + count, 0))}</p>
      {concerned.isPartial && <p className="muted">{publish.partly(concerned.looked)}</p>}
      {coming.map(({ number, startsAt }) => (
        <p key={number} className="notice info">
          {publish.coming(number, dayOf(startsAt))}
        </p>
      ))}
      {changes.length === 0 && <p>{publish.nothing}</p>}
      <ChangeList changes={changes} concerned={concerned.counts} />
    </>
  )
}

function Publication({ comparison, act }: { comparison: Comparison; act: (said: PublicationAct) => Promise<void> }) {
  const open = comparison.requests.find(({ state }) => state === 'open')
  if (open) return <OpenRequest request={open} mayApprove={comparison.mayApprove} act={act} />
  return <PublishForm fourEyes={comparison.fourEyes} act={act} />
}
