import { useEffect, useMemo, useState } from 'react'
import { httpDoor } from '#app/components/studio/http-door.ts'
import { publicationDoor } from '#app/components/studio/publication-door.ts'
import { simulationDoor } from '#app/components/studio/simulation-door.ts'
import { sharedDoor } from '#app/components/studio/shared-door.ts'
import { useFindings } from '#app/components/studio/use-findings.ts'
import { useSearchParams } from '#app/framework.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { newPartId } from '#app/new-part-id.ts'
import type { OpenDraft } from '#app/services/studio-drafts.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { editorMessages } from '#builder/editor/messages/messages.ts'
import { pages } from '#builder/editor/pages.tsx'
import { createDraftStore, type DraftStore, type SaveState } from '#builder/editor/store/draft-store.ts'
import { isStudioPage, type StudioPage } from '#builder/editor/studio-pages.ts'
import { Studio } from '#builder/editor/studio.tsx'
import type { NamedCalendar } from '#builder/editor/use-draft.tsx'

type Opened = { opened: OpenDraft; findings: readonly Finding[]; calendars: readonly NamedCalendar[] }

/** The studio in the browser: gives it the network, the clock, ids and the address bar. */
export function StudioClient({ opened, findings: first, calendars }: Opened) {
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const [store] = useState(() => createDraftStore(opened, httpDoor(opened.id)))
  const [shared] = useState(() => sharedDoor(opened.id))
  const [publication] = useState(() => publicationDoor(opened.id))
  const site = useMessages()
  const simulation = useMemo(() => simulationDoor(opened.id, site), [opened.id, site])
  const context = useMemo(() => ({ calendars: calendars.map(({ key }) => key) }), [calendars])
  const findings = useFindings({ store, context, opened: first })
  const messages = useMemo(() => editorMessages(language), [language])
  useEffect(() => keepUp(store), [store])

  const named = search.get('page')
  const page = isStudioPage(named) ? named : 'home'
  const at = search.get('at') ?? undefined
  const toSearch = (to: StudioPage, place?: string): Record<string, string> => ({ page: to, ...(place !== undefined && { at: place }) })
  return (
    <Studio
      draftId={opened.id}
      pages={pages}
      {...{ store, publication, simulation, shared, calendars, language, messages, findings, page, at }}
      newId={newPartId}
      letterAddress={(key, as) => `/studio/drafts/${opened.id}/letters/${encodeURIComponent(key)}?as=${as}`}
      hrefOf={(to, place) => `?${new URLSearchParams(toSearch(to, place)).toString()}`}
      goTo={(to, place) => setSearch(toSearch(to, place), { preventScrollReset: to === page })}
    />
  )
}

/**
 * Sees what was changed while the page came, when it is looked at again, and every ten seconds. What is being typed is sent
 * before the page is left; the browser asks first where something could not be sent.
 */
function keepUp({ get, catchUp, settle }: DraftStore): () => void {
  const look = (): void => void (document.visibilityState === 'visible' ? catchUp() : settle())
  const leave = (event: BeforeUnloadEvent): void => {
    settle()
    if (keptHereOnly.has(get().state)) event.preventDefault()
  }
  look()
  const timer = setInterval(look, 10_000)
  document.addEventListener('visibilitychange', look)
  addEventListener('beforeunload', leave)
  addEventListener('pagehide', settle)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('beforeunload', leave)
    removeEventListener('pagehide', settle)
  }
}

const keptHereOnly: ReadonlySet<SaveState> = new Set(['offline', 'signed-out', 'conflict'])
