import { jsonSentence } from '#app/definition/json-sentence.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { StrictJsonCode } from '#schemas/strict-json.ts'

/** Why a text is no JSON we take, with the place in it. */
export function toJsonFinding(code: StrictJsonCode, offset: number, text: string): Finding {
  return { code: `json-${code}`, severity: 'error', place: '', text: jsonSentence(code, offset, text) }
}
