import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A text without English. Letters in Vietnamese alone need none. */
export const missingTranslation: Check = (definition) => {
  const findings: Finding[] = []
  const { letters = [], ...rest } = definition
  visit(rest, [], findings)
  letters.forEach((letter, index) => {
    if (letter.language === 'vi-en') visit(letter, ['letters', index], findings)
  })
  return findings
}

function visit(value: unknown, path: ReadonlyArray<string | number>, findings: Finding[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.forEach((item, index) => visit(item, [...path, index], findings))
  if ('vi' in value && typeof value.vi === 'string' && !('en' in value)) findings.push(toFinding(value.vi, toPointer(...path)))
  for (const [key, item] of Object.entries(value)) visit(item, [...path, key], findings)
}

function toFinding(text: string, place: string): Finding {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return { code: 'missing-translation', severity: 'warning', place, text: { vi: `“${shown}” chưa có bản tiếng Anh. Người đọc tiếng Anh sẽ thấy tiếng Việt.`, en: `“${shown}” has no English. English readers will see Vietnamese.` } }
}
