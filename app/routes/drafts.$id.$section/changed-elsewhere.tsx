import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Section } from '#schemas/generated/procedure.ts'

type ChangedElsewhereProps = { keys: readonly string[]; section: Section }

/** Questions of the page that somebody else, or the same person elsewhere, has answered anew; each a link. */
export function ChangedElsewhere({ keys, section }: ChangedElsewhereProps) {
  const language = useLanguage()
  const { applicant } = useMessages()
  const fields = section.fields.filter(({ key }) => keys.includes(key))
  if (fields.length === 0) return null
  return (
    <div className="notice warn" role="alert" id="changed" tabIndex={-1}>
      <h2>{applicant.changedElsewhere}</h2>
      <p>{applicant.changedText}</p>
      <ul>
        {fields.map(({ key, label }) => (
          <li key={key}>
            <a href={`#root.${key}`}>{textIn(label, language)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
