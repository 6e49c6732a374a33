import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { MyDraft } from '#app/routes/my/my.server.ts'

/** What was started and not filed; a draft is the person's alone. */
export function MyDrafts({ drafts }: { drafts: readonly MyDraft[] }) {
  const { applicant, draft: words } = useMessages()
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{applicant.drafts}</h2>
      <ul className="lines">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <DraftCard draft={draft} />
          </li>
        ))}
      </ul>
      <p className="small">
        <a href="/return">{words.returnByCode}</a>
      </p>
    </section>
  )
}

function DraftCard({ draft: { id, title, savedAt, filled, sections, dossierId, sharedBy } }: { draft: MyDraft }) {
  const name = inLanguage(title, useLanguage())
  const { applicant, draft: words } = useMessages()
  return (
    <>
      <div>
        <h3>
          <a href={`/drafts/${id}`}>{name}</a>
        </h3>
        <p className="small muted">
          {sharedBy && `${words.peopleShared(sharedBy)} `}
          {dossierId ? applicant.draftSupplement : applicant.draftOf(filled, sections)} · {applicant.draftSaved}: <When at={savedAt} />
        </p>
      </div>
      <p className="row">
        <a className="button" href={`/drafts/${id}`}>
          {applicant.continueDraft}
          <span className="visually-hidden"> {name}</span>
        </a>
        {!sharedBy && (
          <a className="button quiet" href={`/drafts/${id}/discard`}>
            {applicant.discard}
            <span className="visually-hidden"> {name}</span>
          </a>
        )}
      </p>
    </>
  )
}
