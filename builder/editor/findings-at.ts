import type { Finding } from '#builder/checks/finding.ts'

/** What was found at a place and below. */
export function findingsAt(findings: readonly Finding[], pointer: string): Finding[] {
  return findings.filter(({ place }) => place === pointer || place.startsWith(`${pointer}/`))
}
