import { unsent } from 'virtual:form-live'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { ReviewData } from '#app/routes/drafts.$id.review/review.server.ts'

/** Words of other pages that are on this device and not with the server; the device alone knows of them, so script shows it. */
export function UnsentNotice({ review: { id, revision, reader, pages } }: { review: Pick<ReviewData, 'id' | 'revision' | 'reader' | 'pages'> }) {
  const language = useLanguage()
  const { applicant } = useMessages()
  return (
    <>
      <div className="notice danger no-print" id="unsent" role="alert" tabIndex={-1} hidden data-draft={id} data-revision={revision} data-reader={reader}>
        <h2>{applicant.unsentTitle}</h2>
        <p>{applicant.unsentText}</p>
        <ul>
          {pages.map(({ key, title }) => (
            <li key={key}>
              <a href={`/drafts/${id}/${key}`}>{inLanguage(title, language)}</a>
            </li>
          ))}
        </ul>
        <p>{applicant.unsentFiling}</p>
      </div>
      <script type="module" src={unsent} />
    </>
  )
}
