import { useMemo, useState, useSyncExternalStore, type ComponentType } from 'react'
import { CommandPalette } from '#builder/editor/shell/command-palette.tsx'
import { ConflictDialog } from '#builder/editor/shell/conflict-dialog.tsx'
import { StudioHeader } from '#builder/editor/shell/studio-header.tsx'
import { StudioNavigation } from '#builder/editor/shell/studio-navigation.tsx'
import { useUndoKeys } from '#builder/editor/shell/use-undo-keys.ts'
import type { StudioPage } from '#builder/editor/studio-pages.ts'
import { StudioContext, useDraft, type Studio as StudioParts } from '#builder/editor/use-draft.tsx'

/** What the page around the studio gives: everything but what the studio makes itself. */
export type StudioProps = Omit<StudioParts, 'announce'> & { pages: Readonly<Record<StudioPage, ComponentType>> }

/** The studio: navigation on the left, the editor of the chosen page, saving and undo above, one live region for all. */
export function Studio({ pages, ...parts }: StudioProps) {
  const [said, setSaid] = useState('')
  const isLive = useLive()
  const studio = useMemo(() => ({ ...parts, announce: (sentence: string) => setSaid((before) => (before === sentence ? `${sentence} ` : sentence)) }), [parts])
  const Page = pages[parts.page]
  return (
    <StudioContext.Provider value={studio}>
      <div className="studio" {...(!isLive && { inert: '' })}>
        <StudioHeader />
        <StudioNavigation />
        <div className="studio-page" id="studio-page" tabIndex={-1}>
          <Page />
        </div>
        <ConflictDialog />
        <CommandPalette />
        <Announcements said={said} />
      </div>
    </StudioContext.Provider>
  )
}

/** Whether the page listens already: what is typed before would be lost, so until then it takes nothing. */
const useLive = (): boolean => useSyncExternalStore(neverChanges, () => true, () => false)

const neverChanges = () => () => {}

/** What happened, said once; refusals and the changes of others too. */
function Announcements({ said }: { said: string }) {
  const { others, refusal, messages } = useDraft()
  useUndoKeys()
  const problem = refusal && (Object.entries(messages.refusals).find(([code]) => code === refusal.code)?.[1] ?? refusal.code)
  return (
    <>
      {problem && (
        <p className="notice danger studio-refusal" role="alert">
          {problem}
        </p>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      <p className="visually-hidden" role="status" aria-live="polite">
        {others !== undefined && messages.shell.othersChanged(others)}
      </p>
    </>
  )
}
