import { createContext, useContext, useSyncExternalStore } from 'react'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { DraftState, DraftStore } from '#builder/editor/store/draft-store.ts'
import type { PublicationDoor } from '#builder/editor/store/publication-door.ts'
import type { SimulationDoor } from '#builder/editor/store/simulation-door.ts'
import type { SharedDoor } from '#builder/editor/store/shared-door.ts'
import type { StudioPage } from '#builder/editor/studio-pages.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type EditorLanguage = 'vi' | 'en'

/** A working calendar of the installation. */
export type NamedCalendar = { key: string; title: Text }

/** What every editor works with. */
export type Studio = {
  draftId: string
  store: DraftStore
  /** Publishing and history. */
  publication: PublicationDoor
  simulation: SimulationDoor
  /** What other procedures share. */
  shared: SharedDoor
  /** The calendars a procedure or a clock may count by. */
  calendars: readonly NamedCalendar[]
  language: EditorLanguage
  messages: EditorMessages
  /** Findings of the draft as it was a moment ago. */
  findings: readonly Finding[]
  /** A new id for a part. */
  newId: IdSource
  /** Where the reader is: the page, and the part chosen there. */
  page: StudioPage
  at?: string
  /** The address of a page, for links. */
  hrefOf(page: StudioPage, at?: string): string
  goTo(page: StudioPage, at?: string): void
  /** The address of a letter as it is saved now, filled with made-up facts. */
  letterAddress(key: string, as: 'picture' | 'pdf'): string
  /** Says something to those who do not see it. */
  announce(sentence: string): void
}

export const StudioContext = createContext<Studio | undefined>(undefined)

/** The studio around this editor. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('outside of the studio')
  return studio
}

/** The draft and how to change it. */
export function useDraft(): Studio & DraftState {
  const studio = useStudio()
  const state = useSyncExternalStore(studio.store.subscribe, studio.store.get, studio.store.get)
  return { ...studio, ...state }
}
