import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { DraftPageData } from '#app/routes/drafts.$id.$section/draft-page-data.ts'

/** The pages of the form with their states. They are buttons: going to another page keeps what was typed on this one. */
export function StepList({ page: { section, steps, request = [] } }: { page: DraftPageData }) {
  const language = useLanguage()
  const { applicant } = useMessages()
  const isAsked = (key: string) => request.some((item) => item.section === key)
  return (
    <nav className="steps" aria-label={applicant.steps}>
      <h2>{applicant.steps}</h2>
      <ol>
        {steps
          .filter(({ applies }) => applies)
          .map(({ key, title, state }) => (
            <li key={key} className={isAsked(key) ? 'asked' : state}>
              <button form="page" name="_do" value={`go:${key}`} aria-current={key === section.key ? 'step' : undefined}>
                {inLanguage(title, language)} <span className="state">{isAsked(key) ? applicant.sectionAsked : applicant.sectionState[state]}</span>
              </button>
            </li>
          ))}
        <li className="to-review">
          <button form="page" name="_do" value="review">
            {applicant.review}
          </button>
        </li>
      </ol>
    </nav>
  )
}
