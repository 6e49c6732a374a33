import { file as formLive, preload } from 'virtual:form-live'
import { ChangedElsewhere } from '#app/routes/drafts.$id.$section/changed-elsewhere.tsx'
import { KnownPages } from '#app/routes/drafts.$id.$section/known-pages.tsx'
import { NewQuestions } from '#app/routes/drafts.$id.$section/new-questions.tsx'
import { RecordNotice } from '#app/routes/drafts.$id.$section/record-notice.tsx'
import { StepList } from '#app/routes/drafts.$id.$section/step-list.tsx'
import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { DraftPageData } from '#app/routes/drafts.$id.$section/draft-page-data.ts'
import type { PageOutcome } from '#app/routes/drafts.$id.$section/save-page.server.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import { toAreas } from '#runtime/fields/areas.ts'

type DraftFormProps = { page: DraftPageData; outcome: Extract<PageOutcome, { result: 'stays' }> | undefined }

/**
 * The form of one page. It posts to `#errors`, so that the browser shows what is wrong first; the step list comes after
 * it in the document, because the first button of a form is the one the Enter key presses.
 */
export function DraftForm({ page, outcome }: DraftFormProps) {
  const language = useLanguage()
  const { id, section, record } = page
  return (
    <div className="split form-page">
      <div>
        <PageHead page={page} />
        <KnownPages page={page} />
        <Asked request={page.request} />
        <Neighbours neighbours={page.neighbours} />
        <form id="page" method="post" action={`/drafts/${id}/${section.key}#errors`} encType="multipart/form-data" noValidate data-form-live="" data-uploads={id} data-autosave={page.reader} data-chosen={page.isChosen || undefined} data-overtaken={page.isOvertaken || undefined}>
          <ChangedElsewhere keys={page.changed} section={section} />
          <NewQuestions pointers={outcome?.unseen ?? []} section={section} />
          <FormPage
            section={section}
            language={language}
            optionLists={page.optionLists}
            answers={page.answers}
            verdict={page.verdict}
            problems={outcome?.problems ?? page.problems}
            areas={toAreas(page.areas)}
            lookUps={record && { [record.pointer]: <RecordNotice record={record} /> }}
            marks={page.marks}
            searches={page.searches}
            listed={page.listed}
            fileNotes={page.fileNotes}
            fileHref={(file) => `/files/${file}?draft=${id}`}
          />
          <input type="hidden" name="_revision" value={page.revision} />
          <input type="hidden" name="_base" value={page.base} />
          <input type="hidden" name="_section" value={section.key} />
          <PageButtons page={page} />
        </form>
      </div>
      <StepList page={page} />
      <script type="application/json" id="form-live" dangerouslySetInnerHTML={{ __html: page.live }} />
      {preload.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <script type="module" src={formLive} />
    </div>
  )
}

function PageHead({ page: { section, steps } }: { page: DraftPageData }) {
  const language = useLanguage()
  const { applicant } = useMessages()
  const applicable = steps.filter(({ applies }) => applies)
  const number = applicable.findIndex(({ key }) => key === section.key) + 1
  return (
    <>
      {number > 0 && <p className="small muted">{applicant.part(number, applicable.length)}</p>}
      <h1>{inLanguage(section.title, language)}</h1>
      <hr className="rule" />
      {section.help && <p>{inLanguage(section.help, language)}</p>}
    </>
  )
}

/** What the agency wants mended, on every page of a supplement. */
function Asked({ request }: Pick<DraftPageData, 'request'>) {
  const { applicant } = useMessages()
  if (!request) return null
  return (
    <div className="notice warn">
      <h2>{applicant.requestOf}</h2>
      <ul>
        {request.map(({ what, reason }) => (
          <li key={`${what} ${reason}`}>
            <strong>{what}</strong>: {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Says who else is at this page, before two people write the same thing. */
function Neighbours({ neighbours }: Pick<DraftPageData, 'neighbours'>) {
  const { draft } = useMessages()
  if (neighbours.length === 0) return null
  return <p className="notice">{draft.alsoHere(neighbours.map(({ name }) => name).join(', '))}</p>
}

function PageButtons({ page: { section, steps, savedAt } }: { page: DraftPageData }) {
  const { applicant } = useMessages()
  const applicable = steps.filter(({ applies }) => applies)
  const isFirst = applicable[0]?.key === section.key
  const isKnown = applicable.every(({ key, state }) => state !== 'untouched' || key === section.key)
  return (
    <>
      <p className="row form-buttons">
        <button className="button primary" name="_do" value="continue">
          {applicant.next}
        </button>
        {isKnown && (
          <button className="button" name="_do" value="review">
            {applicant.toReview}
          </button>
        )}
        <button className="button" name="_do" value="save">
          {applicant.saveForLater}
        </button>
        {!isFirst && (
          <button className="button quiet" name="_do" value="back">
            {applicant.back}
          </button>
        )}
      </p>
      <p className="save-status" id="save-status" role="status">
        {applicant.draftSaved}: <When at={savedAt} />
      </p>
    </>
  )
}
