import { When } from '#app/components/when.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { DraftPageData } from '#app/routes/drafts.$id.$section/draft-page-data.ts'
import { pickPrefix } from '#app/routes/drafts.$id.$section/page-post.ts'
import type { Difference, StaleChoice } from '#app/routes/drafts.$id.$section/stale-choice.ts'

type StaleChoicePageProps = { page: Pick<DraftPageData, 'id' | 'section'>; choice: StaleChoice }

/** The draft was saved elsewhere meanwhile: both versions of each question side by side, and nothing decided for the person. */
export function StaleChoicePage({ page: { id, section }, choice }: StaleChoicePageProps) {
  const { applicant } = useMessages()
  return (
    <>
      <h1>{applicant.staleTitle}</h1>
      <hr className="rule" />
      <p className="prose" role="alert">
        {applicant.staleText}
      </p>
      <p className="muted">
        {applicant.staleSince}: <When at={choice.savedAt} />
      </p>
      {choice.hasFiles && <p className="notice warn">{applicant.staleFiles}</p>}
      <form method="post" action={`/drafts/${id}/${section.key}#errors`} encType="multipart/form-data" className="choose-version">
        {choice.posted.map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="_revision" value={choice.revision} />
        <input type="hidden" name="_base" value={choice.base} />
        <input type="hidden" name="_section" value={section.key} />
        {choice.differences.map((difference) => (
          <Versions key={difference.key} difference={difference} />
        ))}
        <p className="row">
          <button className="button primary" name="_do" value="resolve">
            {applicant.saveChoices}
          </button>
          <button className="button" name="_do" value="keep-mine">
            {applicant.keepMine}
          </button>
          <button className="button" name="_do" value="take-theirs">
            {applicant.keepStored}
          </button>
        </p>
      </form>
    </>
  )
}

/** One question answered twice. Nothing is chosen beforehand. */
function Versions({ difference: { key, label, mine, stored } }: { difference: Difference }) {
  const { applicant, dossier } = useMessages()
  const sides = [
    { side: 'mine', title: applicant.staleMine, text: mine },
    { side: 'theirs', title: applicant.staleStored, text: stored },
  ]
  return (
    <fieldset className="versions">
      <legend>{label}</legend>
      <input type="hidden" name={`${pickPrefix}${key}`} value="open" />
      {sides.map(({ side, title, text }) => (
        <label className="choice" key={side}>
          <input type="radio" name={`${pickPrefix}${key}`} value={side} />
          <strong>{title}</strong>
          <span className="version">{text || dossier.notAnswered}</span>
        </label>
      ))}
    </fieldset>
  )
}
