import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A filing transition that is never taken: not at the start, or after one without a condition. A start that ends at once. */
export const filingMove: Check = ({ transitions, start, steps }) => {
  const first = transitions.findIndex(({ command, when, from }) => command === 'file' && when === undefined && from.includes(start))
  const atEnd = steps.findIndex(({ key, kind }) => key === start && kind === 'final')
  const unused = transitions.flatMap(({ command, from, title }, index) => {
    if (command !== 'file') return []
    const isElsewhere = !from.includes(start)
    if (!isElsewhere && (first < 0 || index <= first)) return []
    const said = quoted(title)
    return toFinding('filing-move', 'error', {
      place: toPointer('transitions', index),
      text: isElsewhere
        ? { vi: `Thao tác nộp ${said.vi} không đi từ bước bắt đầu nên không bao giờ được thực hiện. Hãy đặt bước đi là bước bắt đầu.`, en: `The filing ${said.en} does not leave the start step, so it is never taken. Let it leave the start step.` }
        : { vi: `Thao tác nộp ${said.vi} đứng sau một thao tác nộp không có điều kiện nên không bao giờ được thực hiện.`, en: `The filing ${said.en} comes after one without a condition, so it is never taken.` },
      ...(isElsewhere && { fix: [{ op: 'set', pointer: toPointer('transitions', index, 'from'), value: [start] }] }),
    })
  })
  if (atEnd < 0) return unused
  return [...unused, toFinding('filing-move', 'error', { place: '/start', text: { vi: 'Bước bắt đầu là bước kết thúc: hồ sơ vừa nộp đã đóng. Hãy chọn bước khác.', en: 'The start is a final step: a dossier is closed as soon as it is filed. Choose another.' } })]
}
