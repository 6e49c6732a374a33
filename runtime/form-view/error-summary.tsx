import type { PageProblem } from './page-problems.ts'
import type { ViewTexts } from './view-texts.ts'

/** The list of what is wrong on a page, each entry a link to its control. Empty, it waits hidden for `form-live`. */
export function ErrorSummary({ problems, texts }: { problems: readonly PageProblem[]; texts: ViewTexts }) {
  return (
    <div className="notice danger error-summary" id="errors" role="alert" tabIndex={-1} aria-labelledby="errors:t" hidden={problems.length === 0}>
      <h2 id="errors:t">{texts.errorSummary}</h2>
      <ul>
        {problems.map(({ text, target, rows }) => (
          <li key={`${target} ${text}`}>{target === undefined ? text : <a href={`#${target}`}>{rows === '' ? text : `${rows}: ${text}`}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
