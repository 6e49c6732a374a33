import type { Finding } from '#builder/checks/finding.ts'
import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** How much there is to put right in a row; the sentences on request. */
export function FindingsCell({ findings }: { findings: readonly Finding[] }) {
  const { messages } = useStudio()
  if (findings.length === 0) return <span className="muted small">{messages.steps.fine}</span>
  const isError = findings.some(({ severity }) => severity === 'error')
  return (
    <details className="findings-cell">
      <summary>
        <span className={`badge ${isError ? 'danger' : 'warn'}`}>{messages.steps.problems(findings.length)}</span>
      </summary>
      <FindingList findings={findings} most={6} />
    </details>
  )
}
