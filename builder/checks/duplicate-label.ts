import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { PlacedField } from '#builder/walk/fields.ts'

/** Two questions of one page with the same words: people answer the wrong one, and messages name neither. */
export const duplicateLabel: Check = (_definition, { fields }) => {
  const seen = new Map<string, PlacedField>()
  return fields.flatMap((placed) => {
    const { field, place } = placed
    const key = `${frameOf(place)} ${field.label.vi.trim().toLowerCase()}`
    const first = seen.get(key)
    seen.set(key, first ?? placed)
    if (!first || areApart(first, placed)) return []
    const said = quoted(field.label)
    return toFinding('duplicate-label', 'warning', {
      place,
      text: { vi: `Trang này có hai câu hỏi cùng tên ${said.vi}. Hãy đặt tên để phân biệt.`, en: `This page asks ${said.en} twice. Give each its own words.` },
    })
  })
}

/** Where a field stands: its section, group or rows. */
function frameOf(place: string): string {
  return place.slice(0, place.lastIndexOf('/'))
}

/** Two questions under conditions of their own are rarely seen together. */
function areApart({ field: first }: PlacedField, { field: other }: PlacedField): boolean {
  return first.visibleWhen !== undefined && other.visibleWhen !== undefined
}
