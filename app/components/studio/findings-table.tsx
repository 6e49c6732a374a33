import type { Finding, FindingSeverity } from '#builder/checks/finding.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'

/** What the checks found, each with its place in the definition. */
export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  const { studio } = useMessages()
  if (findings.length === 0) return <p className="notice ok">{studio.findingsNone}</p>
  const count = (severity: FindingSeverity) => findings.filter((finding) => finding.severity === severity).length
  return (
    <div className="scroll-x" role="region" aria-label={studio.findings} tabIndex={0}>
      <table>
        <caption>{studio.findingsCount(count('error'), count('warning'), count('notice'))}</caption>
        <thead>
          <tr>
            <th scope="col">{studio.state}</th>
            <th scope="col">{studio.finding}</th>
            <th scope="col">{studio.place}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <FindingRow key={`${finding.code}${finding.place}${finding.text.en}`} finding={finding} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FindingRow({ finding }: { finding: Finding }) {
  const language = useLanguage()
  const { studio } = useMessages()
  return (
    <tr>
      <td>
        <span className={`badge ${tones[finding.severity]}`}>{studio.severity[finding.severity]}</span>
      </td>
      <td>{inLanguage(finding.text, language)}</td>
      <td>
        <code>{finding.place || '/'}</code>
      </td>
    </tr>
  )
}

const tones: Readonly<Record<FindingSeverity, string>> = { error: 'danger', warning: 'warn', notice: 'info' }
