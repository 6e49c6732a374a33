import type { Finding } from '#builder/checks/finding.ts'
import { toSchemaFinding } from '#builder/checks/schema-finding.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { SourceMark } from '#builder/editor/source/open-editor.ts'
import type { SourceReading } from '#builder/source/read-source.ts'
import { fromPointer } from '#builder/walk/pointer.ts'

const severities = { error: 'error', warning: 'warning', notice: 'info' } as const
const most = 300

type Reader = Pick<EditorMessages, 'source' | 'panel'> & { language: 'vi' | 'en'; /** Puts a finding of the draft right. */ fix: (finding: Finding) => void }

/** What is marked in the text: why it cannot be read, else what its schema does not allow, else the findings of the draft. */
export function marksOf(reading: SourceReading | undefined, findings: readonly Finding[], { source, panel, language, fix }: Reader): SourceMark[] {
  if (reading?.result === 'no-json') return [{ severity: 'error', message: source.jsonProblems[reading.code], offset: reading.offset }]
  const found = reading?.result === 'no-definition' ? reading.problems.map(toSchemaFinding) : findings
  // A text that is not applied yet may say something else where the draft would be put right.
  const isDraft = reading === undefined || reading.result === 'same'
  return found.slice(0, most).map((finding) => {
    const { severity, place, text } = finding
    const own = isDraft && finding.fix ? { fix: { label: panel.fix, act: () => fix(finding) } } : {}
    return { severity: severities[severity], message: text[language], path: fromPointer(place), ...own }
  })
}
