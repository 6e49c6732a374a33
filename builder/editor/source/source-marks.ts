import type { Finding } from '#builder/checks/finding.ts'
import { toSchemaFinding } from '#builder/checks/schema-finding.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { SourceMark } from '#builder/editor/source/open-editor.ts'
import type { SourceReading } from '#builder/source/read-source.ts'
import { fromPointer } from '#builder/walk/pointer.ts'

const severities = { error: 'error', warning: 'warning', notice: 'info' } as const
const most = 300

/** What is marked in the text: why it cannot be read, else what its schema does not allow, else the findings of the draft. */
export function marksOf(reading: SourceReading | undefined, findings: readonly Finding[], { source, language }: Pick<EditorMessages, 'source'> & { language: 'vi' | 'en' }): SourceMark[] {
  if (reading?.result === 'no-json') return [{ severity: 'error', message: source.jsonProblems[reading.code], offset: reading.offset }]
  const found = reading?.result === 'no-definition' ? reading.problems.map(toSchemaFinding) : findings
  return found.slice(0, most).map(({ severity, place, text }) => ({ severity: severities[severity], message: text[language], path: fromPointer(place) }))
}
