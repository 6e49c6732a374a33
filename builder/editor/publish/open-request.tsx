import { useState } from 'react'
import { RequestFacts } from '#builder/editor/publish/request-facts.tsx'
import type { PublicationAct, PublicationRequest } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

type RequestProps = { request: PublicationRequest; mayApprove: boolean; act: (said: PublicationAct) => Promise<void> }

/** A request that waits: whoever has not worked on the draft approves or returns it, its author may take it back. */
export function OpenRequest({ request, mayApprove, act }: RequestProps) {
  const { revision, messages } = useDraft()
  const { publish } = messages
  const [remark, setRemark] = useState('')
  const isStale = request.revision !== revision
  return (
    <section className="card publish-form">
      <h3>{publish.open}</h3>
      <RequestFacts request={request} />
      {isStale && <p className="notice warn">{publish.changedSince}</p>}
      {!request.isOwn && (
        <div className="member">
          <label htmlFor="remark">{publish.remark}</label>
          <p className="hint" id="remark-hint">
            {publish.remarkHint}
          </p>
          <textarea id="remark" rows={2} maxLength={500} aria-describedby="remark-hint" value={remark} onChange={({ currentTarget }) => setRemark(currentTarget.value)} />
        </div>
      )}
      {!request.isOwn && !mayApprove && <p>{publish.refusals['own-work']}</p>}
      <p className="row">
        {mayApprove && (
          <button type="button" className="button primary" disabled={isStale} onClick={() => void act({ act: 'approve', remark })}>
            {publish.approve}
          </button>
        )}
        <button type="button" className="button" onClick={() => void act({ act: request.isOwn ? 'withdraw' : 'return', remark })}>
          {request.isOwn ? publish.withdraw : publish.return}
        </button>
      </p>
    </section>
  )
}
