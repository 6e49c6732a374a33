import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { TimelineItem } from '#app/components/timeline-item.ts'

/** What has happened to a dossier, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.toSorted((a, b) => b.sequence - a.sequence).map((item) => (
        <li key={item.sequence}>
          <TimelineText item={item} />
        </li>
      ))}
    </ol>
  )
}

function TimelineText({ item }: { item: TimelineItem }) {
  const language = useLanguage()
  const { dossier } = useMessages()
  const { by, at, comment, grounds, what } = item
  return (
    <>
      <strong>{what.kind === 'moved' ? inLanguage(what.title, language) : toWords(item, dossier)}</strong>
      {what.kind === 'moved' && <span className="muted small"> — {dossier.toStep(inLanguage(what.to, language))}</span>}
      <span className="small muted by">
        <When at={at} /> · {by.kind === 'system' ? dossier.by.system : `${dossier.by[by.kind]}: ${by.name}`}
      </span>
      {comment && <blockquote>{comment}</blockquote>}
      {grounds.length > 0 && <p className="small">{`${dossier.grounds}: ${grounds.map((text) => inLanguage(text, language)).join('; ')}`}</p>}
    </>
  )
}

/** What a command without a move did, by the first thing it caused. */
function toWords({ what, events }: TimelineItem, dossier: Messages['dossier']): string {
  if (what.kind === 'filed') return dossier.filed
  const [first] = events
  return first ? dossier.event[first] : ''
}
