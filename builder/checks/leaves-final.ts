import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A move out of a step where the dossier has ended: it can never be taken. */
export const leavesFinal: Check = ({ steps, transitions }) => {
  const finals = new Map(steps.flatMap(({ key, kind, title }) => (kind === 'final' ? [[key, title] as const] : [])))
  return transitions.flatMap(({ from, title, command }, index) =>
    from.flatMap((step, which) => {
      const final = finals.get(step)
      if (!final || command === 'file') return []
      const [move, end] = [quoted(title), quoted(final)]
      const place = toPointer('transitions', index, 'from', which)
      return toFinding('leaves-final', 'error', {
        place,
        text: { vi: `Thao tác ${move.vi} đi từ bước kết thúc ${end.vi}: hồ sơ đã đóng, không ai thực hiện được.`, en: `The move ${move.en} leaves the final step ${end.en}: the dossier is closed, so nobody can take it.` },
        ...(from.length > 1 && { fix: [{ op: 'remove', pointer: place }] }),
      })
    }),
  )
}
