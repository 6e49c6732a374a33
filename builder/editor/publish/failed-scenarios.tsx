import { useState } from 'react'
import { RenewScenarios } from '#builder/editor/simulate/renew-scenarios.tsx'
import type { FailedScenario } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Saved scenarios that keep a draft from being published, each with its first difference, and what can be done about them. */
export function FailedScenarios({ failed }: { failed: readonly FailedScenario[] }) {
  const { messages, language, hrefOf, goTo } = useStudio()
  const { publish } = messages
  const [mended, setMended] = useState<{ failed: readonly FailedScenario[]; said: string }>()
  if (mended?.failed === failed) {
    return (
      <p className="notice ok" role="status">
        {mended.said} {publish.publishAgain}
      </p>
    )
  }
  return (
    <div className="notice danger" role="alert">
      <p>{publish.problems.scenarios}</p>
      <ul>
        {failed.map(({ key, title, difference }) => (
          <li key={key}>
            <strong>{title[language] ?? title.vi}</strong>: {difference.text[language]}
          </li>
        ))}
      </ul>
      {failed.length > 0 && <RenewScenarios keys={failed.map(({ key }) => key)} done={(said) => setMended({ failed, said })} />}
      <a href={hrefOf('simulate', '/scenarios')} onClick={(event) => (event.preventDefault(), goTo('simulate', '/scenarios'))}>
        {publish.toSimulator}
      </a>
    </div>
  )
}
