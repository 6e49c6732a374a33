import { useEffect, useState } from 'react'
import { commandWords } from '#builder/editor/history/command-words.ts'
import { clockOf, dayOf } from '#builder/editor/publish/day-of.ts'
import { PastRequests } from '#builder/editor/publish/past-requests.tsx'
import type { HistoryEntry, PublicationRequest } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Who changed what and when, newest first; each change can be taken back by itself. */
export function HistoryPage() {
  const { revision, state, store, messages, publication } = useDraft()
  const { history } = messages
  const [entries, setEntries] = useState<readonly HistoryEntry[]>()
  const [requests, setRequests] = useState<readonly PublicationRequest[]>([])
  useEffect(() => void publication.compare().then((comparison) => setRequests(comparison?.requests ?? [])), [publication])
  const settled = state === 'saved' || state === 'closed' ? revision : undefined
  useEffect(() => {
    // Each saved revision is one entry more: from the one after it backwards.
    if (settled !== undefined) void publication.history(settled + 1).then(setEntries)
  }, [publication, settled])
  const more = async (): Promise<void> => {
    const older = await publication.history(entries?.at(-1)?.revision)
    setEntries([...(entries ?? []), ...(older ?? [])])
  }
  if (!entries) return <p className="muted">{history.loading}</p>
  return (
    <>
      <h2>{history.title}</h2>
      <PastRequests requests={requests} />
      {entries.length === 0 && <p className="muted">{history.empty}</p>}
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.revision}>
            <time dateTime={entry.at}>{`${clockOf(entry.at)} ${dayOf(entry.at)}`}</time>
            <strong>{entry.name}</strong>: {entry.act === 'do' ? entry.commands.map((command) => commandWords(command, messages)).join('; ') : history[entry.act](entry.of ?? 0)}{' '}
            {entry.act === 'do' && state !== 'closed' && (
              <button type="button" className="button small quiet" onClick={() => store.takeBack(entry.revision)} aria-label={`${history.takeBack} ${entry.revision}`}>
                {history.takeBack}
              </button>
            )}
          </li>
        ))}
      </ol>
      {(entries.at(-1)?.revision ?? 1) > 1 && (
        <button type="button" className="button small" onClick={() => void more()}>
          {history.older}
        </button>
      )}
    </>
  )
}
