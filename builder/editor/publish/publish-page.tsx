import { useCallback, useEffect, useRef, useState } from 'react'
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
  const [comparison, setComparison] = useState<Comparison | 'unreachable'>()
  const [answer, setAnswer] = useState<PublicationAnswer>()
  const stop = useRef<() => void>()
  const look = useCallback(() => {
    stop.current?.()
    stop.current = lookTwice(publication, setComparison)
  }, [publication])
  useEffect(() => {
    look()
    return () => stop.current?.()
  }, [look])
  const act = async (said: PublicationAct): Promise<void> => {
    setAnswer(await publication.act(said))
    look()
  }
  if (comparison === 'unreachable') return <Unreachable look={look} />
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

/** Nothing to compare with could be had; what is written below it would be lost, so it stands in its place only at first. */
function Unreachable({ look }: { look: () => void }) {
  const { publish } = useDraft().messages
  return (
    <div className="notice danger" role="alert">
      <p>{publish.problems.unreachable}</p>
      <button type="button" className="button small" onClick={look}>
        {publish.tryAgain}
      </button>
    </div>
  )
}

/** Shows what differs at once, then with whom that concerns: counting may read many dossiers. Gives what stops it. */
function lookTwice(publication: PublicationDoor, show: (see: (before: Comparison | 'unreachable' | undefined) => Comparison | 'unreachable') => void): () => void {
  let isWanted = true
  const look = async (wanted?: { counts: true }): Promise<void> => {
    const comparison = await publication.compare(wanted)
    if (isWanted) show((before) => comparison ?? before ?? 'unreachable')
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
