import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { DraftSection } from '#app/services/drafts.ts'

/** The pages of the form with how far each is; a page that does not apply now is told apart, not hidden. */
export function TaskList({ draft, sections }: { draft: string; sections: readonly DraftSection[] }) {
  const language = useLanguage()
  const { draft: words } = useMessages()
  const left = sections.filter(({ applies }) => !applies)
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{words.tasks}</h2>
      <ol className="tasks">
        {sections
          .filter(({ applies }) => applies)
          .map((section) => (
            <Task key={section.key} draft={draft} section={section} />
          ))}
      </ol>
      {left.length > 0 && (
        <p className="small muted">
          {words.notNeededList}: {left.map(({ title }) => inLanguage(title, language)).join('; ')}.
        </p>
      )}
    </section>
  )
}

function Task({ draft, section: { key, title, state, problems } }: { draft: string; section: DraftSection }) {
  const { draft: words } = useMessages()
  return (
    <li className={state}>
      <a href={`/drafts/${draft}/${key}${state === 'faulty' ? '?check' : ''}`} aria-describedby={`state:${key}`}>
        {inLanguage(title, useLanguage())}
      </a>
      <span className="state" id={`state:${key}`}>
        {state === 'faulty' ? words.problems(problems) : words.states[state]}
      </span>
    </li>
  )
}
