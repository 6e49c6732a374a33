import type { LinkedProblem } from '#app/routes/drafts.$id.review/linked-problems.ts'

type ProblemLinksProps = { draft: string; title: string; problems: readonly LinkedProblem[]; tone: 'danger' | 'warn' }

/** What is to be mended before filing, each entry a link to its control. */
export function ProblemLinks({ draft, title, problems, tone }: ProblemLinksProps) {
  if (problems.length === 0) return null
  return (
    <div className={`notice ${tone}`}>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ text, section, control }, index) => (
          <li key={`${index} ${text}`}>{section ? <a href={`/drafts/${draft}/${section}?check${control ? `#${control}` : ''}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
