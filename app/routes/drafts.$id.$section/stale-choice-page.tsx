import { useMessages } from '#app/messages/messages.ts'
import type { DraftPageData } from '#app/routes/drafts.$id.$section/draft-page.server.ts'
import type { Difference, StaleChoice } from '#app/routes/drafts.$id.$section/stale-choice.ts'

type StaleChoicePageProps = { page: Pick<DraftPageData, 'id' | 'section'>; choice: StaleChoice }

/** The draft was saved elsewhere meanwhile: both versions side by side, and nothing decided for the person. */
export function StaleChoicePage({ page: { id, section }, choice }: StaleChoicePageProps) {
  const { applicant } = useMessages()
  const address = `/drafts/${id}/${section.key}`
  return (
    <>
      <h1>{applicant.staleTitle}</h1>
      <hr className="rule" />
      <p className="prose" role="alert">
        {applicant.staleText}
      </p>
      {choice.hasFiles && <p className="notice warn">{applicant.staleFiles}</p>}
      {choice.differences.length > 0 ? <Differences differences={choice.differences} /> : <p>{applicant.staleSame}</p>}
      <form method="post" action={`${address}#errors`} encType="multipart/form-data" className="row">
        {choice.posted.map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="_revision" value={choice.revision} />
        <input type="hidden" name="_section" value={section.key} />
        <button className="button primary" name="_do" value="continue">
          {applicant.keepMine}
        </button>
        <a className="button" href={address}>
          {applicant.keepStored}
        </a>
      </form>
    </>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const { applicant, dossier } = useMessages()
  const none = <span className="muted">{dossier.notAnswered}</span>
  return (
    <div className="scroll-x" role="region" aria-label={applicant.staleWhat} tabIndex={0}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{applicant.staleWhat}</th>
            <th scope="col">{applicant.staleMine}</th>
            <th scope="col">{applicant.staleStored}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, mine, stored }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{mine || none}</td>
              <td>{stored || none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
