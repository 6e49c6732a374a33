import type { Finding } from '#builder/checks/finding.ts'

/** How many findings of each weight there are. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { errors: of('error'), warnings: of('warning') }
}
