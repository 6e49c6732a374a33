import { useEffect, useRef, useState } from 'react'
import { Differences } from '#builder/editor/publish/differences.tsx'
import { OpenRequest } from '#builder/editor/publish/open-request.tsx'
import { PastRequests } from '#builder/editor/publish/past-requests.tsx'
import { PublicationNotice } from '#builder/editor/publish/publication-notice.tsx'
import { PublishForm } from '#builder/editor/publish/publish-form.tsx'
import type { Comparison, PublicationAct, PublicationAnswer, PublicationDoor } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** What has changed since the published version, what that means for dossiers under way, and how it is published. */
export function PublishPage() {
  const { messages, publication } = useDraft()
  const [comparison, setComparison] = useState<Comparison>()
  const [answer, setAnswer] = useState<PublicationAnswer>()
  const stop = useRef<() => void>()
  useEffect(() => {
    stop.current = lookTwice(publication, setComparison)
    return () => stop.current?.()
  }, [publication])
  const act = async (said: PublicationAct): Promise<void> => {
    setAnswer(await publication.act(said))
    stop.current?.()
    stop.current = lookTwice(publication, setComparison)
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

/** Shows what differs at once, then with whom that concerns: counting may read many dossiers. Gives what stops it. */
function lookTwice(publication: PublicationDoor, show: (comparison: Comparison) => void): () => void {
  let isWanted = true
  const look = async (wanted?: { counts: true }): Promise<void> => {
    const comparison = await publication.compare(wanted)
    if (comparison && isWanted) show(comparison)
  }
  void look().then(() => look({ counts: true }))
  return () => {
    isWanted = false
  }
}

function Publication({ comparison, act }: { comparison: Comparison; act: (said: PublicationAct) => Promise<void> }) {
  const open = comparison.requests.find(({ state }) => state === 'open')
  if (open) return <OpenRequest request={open} mayApprove={comparison.mayApprove} act={act} />
  return <PublishForm fourEyes={comparison.fourEyes} act={act} />
}
