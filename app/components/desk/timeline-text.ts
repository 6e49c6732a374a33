import type { TimelineItem } from '#app/components/timeline-item.ts'
import { inLanguage, type Language } from '#app/language.ts'
import type { Messages } from '#app/messages/vi.ts'

/** What an entry of the timeline was, in a few words: the author's title of the move, or the kind of event. */
export function timelineText({ what, events }: TimelineItem, { dossier }: Messages, language: Language): string {
  if (what.kind === 'moved') return inLanguage(what.title, language)
  const [first] = events
  return first ? dossier.event[first] : dossier.filed
}
