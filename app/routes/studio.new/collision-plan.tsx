import { formatDateTime } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Collision } from '#app/routes/studio.new/start.server.ts'

/** What a definition from a file runs into, and the ways there are: a new version, another procedure, or nothing. */
export function CollisionPlan({ collision }: { collision: Collision }) {
  const { studio } = useMessages()
  const language = useLanguage()
  return (
    <form method="post" encType="multipart/form-data" className="form card" aria-labelledby="collision">
      <h2 id="collision">{studio.collisionTitle}</h2>
      <p>
        {studio.collisionKey} <code>{collision.key}</code>
      </p>
      <ul>
        {collision.with.map((other) =>
          other.kind === 'published' ? (
            <li key={other.procedure}>
              <a href={`/studio/procedures/${other.procedure}`}>{inLanguage(other.title, language)}</a> <code>{other.procedure}</code> – {studio.collisionShares[other.shares]}
            </li>
          ) : (
            <li key={other.id}>
              <a href={`/studio/drafts/${other.id}`}>{inLanguage(other.title, language)}</a> – {studio.collisionDraft(other.savedBy, formatDateTime(other.savedAt, language))}
            </li>
          ),
        )}
      </ul>
      <textarea name="definition" hidden readOnly value={collision.text} />
      <input type="hidden" name="_do" value="file" />
      <p className="row">
        <button className="button" name="as" value="version">
          {studio.collisionAsVersion}
        </button>
        <button className="button" name="as" value="copy">
          {studio.collisionAsCopy}
        </button>
        <a href="/studio/new">{studio.collisionCancel}</a>
      </p>
      <p className="small muted">{studio.collisionHint}</p>
    </form>
  )
}
