import { useEffect, useMemo, useState } from 'react'
import { ChangeList } from '#builder/editor/publish/change-list.tsx'
import { FailedScenarios } from '#builder/editor/publish/failed-scenarios.tsx'
import { countFindings } from '#builder/editor/shell/count-findings.ts'
import type { Comparison, PublicationAnswer } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { describeChanges } from '#builder/publish/diff/describe.ts'

/** What has changed since the published version, what that means for dossiers under way, and the button. */
export function PublishPage() {
  const { draft, messages, publication } = useDraft()
  const { publish } = messages
  const [comparison, setComparison] = useState<Comparison>()
  useEffect(() => {
    void publication.compare().then(setComparison)
  }, [publication])
  const published = comparison?.published
  const changes = useMemo(() => (published ? describeChanges(published.definition, draft) : []), [published, draft])
  const running = (comparison?.running ?? []).reduce((sum, { count }) => sum + count, 0)
  if (!comparison) return <p className="muted">{publish.comparing}</p>
  return (
    <>
      <h2>{publish.title}</h2>
      {published ? (
        <>
          <p>{publish.since(published.number)}</p>
          <p>{publish.running(running)}</p>
          <ChangeList changes={changes} />
        </>
      ) : (
        <p>{publish.first}</p>
      )}
      <PublishForm nothing={published !== undefined && changes.length === 0} />
    </>
  )
}

function PublishForm({ nothing }: { nothing: boolean }) {
  const { revision, state, findings, messages, publication } = useDraft()
  const { publish, home } = messages
  const [note, setNote] = useState('')
  const [answer, setAnswer] = useState<PublicationAnswer>()
  const { errors } = countFindings(findings)
  const send = async (): Promise<void> => setAnswer(await publication.publish({ expected: revision, note }))
  if (answer?.result === 'published') {
    return (
      <p className="notice ok" role="status">
        {publish.done(answer.number)} <a href="/studio">{messages.shell.allProcedures}</a>
      </p>
    )
  }
  return (
    <section className="card">
      <div className="member">
        <label htmlFor="release-note">{publish.note}</label>
        <p className="hint" id="release-note-hint">
          {publish.noteHint}
        </p>
        <textarea id="release-note" rows={3} maxLength={500} aria-describedby="release-note-hint" value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
      </div>
      <p id="publish-state">{errors > 0 ? home.publishBlocked(errors) : nothing ? publish.nothing : home.publishReady}</p>
      <button type="button" className="button primary" disabled={errors > 0 || state !== 'saved'} aria-describedby="publish-state" onClick={() => void send()}>
        {home.publish}
      </button>
      {answer && (
        <div className="notice danger" role="alert">
          <p>{publish.problems[answer.result]}</p>
          {answer.result === 'scenarios' && <FailedScenarios failed={answer.failed} />}
        </div>
      )}
    </section>
  )
}
