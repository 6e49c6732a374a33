import { useMemo, useState } from 'react'
import { ChangeList } from '#builder/editor/publish/change-list.tsx'
import { dayOf } from '#builder/editor/publish/day-of.ts'
import { SideBySide } from '#builder/editor/publish/side-by-side.tsx'
import { SideTable } from '#builder/editor/publish/side-table.tsx'
import type { Compared, Comparison } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { toNfc } from '#builder/publish/canonical.ts'
import { describeChanges, type Change } from '#builder/publish/diff/describe.ts'

const views = ['sentences', 'beside', 'json'] as const
type View = (typeof views)[number]

/** What differs from the version in use: in sentences, beside one another, or as text. */
export function Differences({ comparison: { published, running, concerned, coming } }: { comparison: Comparison }) {
  const { draft, messages } = useDraft()
  const { publish } = messages
  const [view, setView] = useState<View>('sentences')
  const changes = useMemo(() => (published ? describeChanges(published.definition, draft) : []), [published, draft])
  if (!published) return <p>{publish.first}</p>
  return (
    <>
      <p>{publish.since(published.number)}</p>
      <p>{publish.running(running.reduce((sum, { count }) => sum + count, 0))}</p>
      {!concerned && <p className="muted" role="status">{publish.counting}</p>}
      {coming.map(({ number, startsAt }) => (
        <p key={number} className="notice info">
          {publish.coming(number, dayOf(startsAt))}
        </p>
      ))}
      <ViewButtons view={view} setView={setView} />
      {changes.length === 0 && <p>{publish.nothing}</p>}
      <Seen view={view} published={published} changes={changes} concerned={concerned ?? {}} />
    </>
  )
}

function ViewButtons({ view, setView }: { view: View; setView: (view: View) => void }) {
  const { publish } = useDraft().messages
  return (
    <p className="row" role="group" aria-label={publish.view}>
      {views.map((one) => (
        <button key={one} type="button" className="button small" aria-pressed={view === one} onClick={() => setView(one)}>
          {publish.views[one]}
        </button>
      ))}
    </p>
  )
}

type SeenProps = { view: View; published: Compared; changes: readonly Change[]; concerned: Readonly<Record<string, number>> }

function Seen({ view, published, changes, concerned }: SeenProps) {
  const { draft, messages } = useDraft()
  const { publish } = messages
  if (view === 'sentences') return <ChangeList changes={changes} concerned={concerned} />
  if (changes.length === 0) return null
  if (view === 'beside') return <SideBySide from={published} changes={changes} />
  return <SideTable label={publish.views.json} before={jsonLines(published.definition)} after={jsonLines(draft)} heads={[publish.versionHead(published.number), publish.draftHead]} numbered />
}

/** Canonical order, a line for each member. */
const jsonLines = (value: unknown): string[] => JSON.stringify(toNfc(value), null, 2).split('\n')
