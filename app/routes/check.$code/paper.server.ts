import { toRecordValues, type RecordValue } from '#app/components/record-values.ts'
import type { Language } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import type { CheckedPaper } from '#app/services/letters.ts'
import { getServices } from '#app/services.server.ts'

export type ReadPaper = Omit<CheckedPaper, 'record'> & { facts: RecordValue[] }

/** A paper by the unguessable code in its QR code; undefined when there is none. */
export async function loadPaper(code: string, language: Language): Promise<{ code: string; paper?: ReadPaper }> {
  const { letters } = await getServices()
  const checked = await letters.check(code)
  if (!checked) return { code }
  const { record, ...paper } = checked
  return { code, paper: { ...paper, facts: record ? toRecordValues(record, record.values, { language, messages: messagesFor(language) }) : [] } }
}
