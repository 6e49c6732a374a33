import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

type NewQuestionsProps = { pointers: readonly string[]; section: Section }

/** Questions that began to apply by what was just answered; each a link. */
export function NewQuestions({ pointers, section }: NewQuestionsProps) {
  const language = useLanguage()
  const { applicant } = useMessages()
  if (pointers.length === 0) return null
  return (
    <div className="notice" role="alert">
      <h2>{applicant.moreQuestions}</h2>
      <p>{applicant.moreQuestionsText}</p>
      <ul>
        {pointers.map((pointer) => (
          <li key={pointer}>
            <a href={`#root${pointer.replaceAll('/', '.')}`}>{labelAt(section.fields, pointer, language)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The question at a pointer; row numbers are no questions. */
function labelAt(fields: readonly Field[], pointer: string, language: 'vi' | 'en'): string {
  let inner = fields
  let label = ''
  for (const key of pointer.split('/').slice(1)) {
    const field = inner.find((one) => one.key === key)
    if (!field) continue
    label = textIn(field.label, language)
    inner = 'fields' in field ? field.fields : []
  }
  return label
}
