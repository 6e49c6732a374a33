import type { FailedScenario } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Saved scenarios that keep a draft from being published, each with its first difference. */
export function FailedScenarios({ failed }: { failed: readonly FailedScenario[] }) {
  const { messages, language, hrefOf, goTo } = useStudio()
  return (
    <>
      <ul>
        {failed.map(({ key, title, difference }) => (
          <li key={key}>
            <strong>{title[language] ?? title.vi}</strong>: {difference.text[language]}
          </li>
        ))}
      </ul>
      <a href={hrefOf('simulate', '/scenarios')} onClick={(event) => (event.preventDefault(), goTo('simulate', '/scenarios'))}>
        {messages.publish.toSimulator}
      </a>
    </>
  )
}
