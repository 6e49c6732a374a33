import { formatDate, formatDateTime } from '#app/format.ts'
import { useLanguage } from '#app/messages/messages.ts'

/** An instant in the reader's words, in Vietnamese time. */
export function When({ at, dateOnly }: { at: string; dateOnly?: true }) {
  const language = useLanguage()
  return <time dateTime={at}>{dateOnly ? formatDate(at, language) : formatDateTime(at, language)}</time>
}
