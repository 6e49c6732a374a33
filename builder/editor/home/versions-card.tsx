import { dayOf } from '#builder/editor/publish/day-of.ts'
import type { Comparison } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** The published versions with who, when and why, and what stands on the procedure elsewhere. */
export function VersionsCard({ comparison: { versions, uses } }: { comparison: Comparison }) {
  const { messages, language } = useStudio()
  const { home } = messages
  return (
    <section className="card">
      <h2>{home.versions}</h2>
      {versions.length === 0 && <p>{home.noVersions}</p>}
      <ol className="timeline">
        {versions.map(({ number, publishedAt, publishedBy, approvedBy, note, current, startsAt }) => (
          <li key={number}>
            <strong>{home.version(number)}</strong> {current && <span className="badge ok">{home.current}</span>} {startsAt !== undefined && <span className="badge info">{home.startsAt(dayOf(startsAt))}</span>}
            <br />
            {dayOf(publishedAt)} · {publishedBy}
            {approvedBy !== undefined && ` · ${home.approvedBy(approvedBy)}`}
            {note !== undefined && <p>{note}</p>}
          </li>
        ))}
      </ol>
      <h3>{home.usedBy}</h3>
      {uses.length === 0 && <p>{home.nothingUses}</p>}
      <ul>
        {uses.map(({ how, key, title, what }) => (
          <li key={`${how} ${key} ${what ?? ''}`}>{home.uses[how](title[language] ?? title.vi, what ?? '')}</li>
        ))}
      </ul>
    </section>
  )
}
