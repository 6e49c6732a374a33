import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** An id names one thing for life; two things with one id could not be told apart when versions are compared. */
export const duplicateId: Check = (definition) => {
  const seen = new Set<string>()
  const findings: Finding[] = []
  visit(definition, [], (id, place) => {
    if (seen.has(id)) findings.push({ code: 'duplicate-id', severity: 'error', place, text: { vi: `Mã định danh “${id}” xuất hiện hai lần. Mỗi phần cần mã riêng.`, en: `The id “${id}” occurs twice. Each part needs its own.` } })
    seen.add(id)
  })
  return findings
}

type Report = (id: string, place: string) => void

/** Values of register effects may be called `id`, so only objects with a key, cells or a kind are parts. */
function visit(value: unknown, path: ReadonlyArray<string | number>, report: Report): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.forEach((item, index) => visit(item, [...path, index], report))
  if ('id' in value && typeof value.id === 'string' && ('key' in value || 'cells' in value)) report(value.id, toPointer(...path, 'id'))
  for (const [key, item] of Object.entries(value)) visit(item, [...path, key], report)
}
