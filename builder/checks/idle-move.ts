import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** A move after which everything is as before: it leads back to its own step and does nothing there. */
export const idleMove: Check = ({ transitions }) =>
  transitions.flatMap((move, index): Finding[] => {
    if (!isIdle(move)) return []
    const said = quoted(move.title)
    return [
      toFinding('idle-move', 'warning', {
        place: toPointer('transitions', index),
        text: { vi: `${said.vi} không làm gì: hồ sơ ở nguyên bước “${move.to}” và không có tác động nào. Hãy thêm tác động, chọn bước khác, hoặc bỏ.`, en: `${said.en} does nothing: the dossier stays at “${move.to}” and there is no effect. Give it an effect, another step, or take it out.` },
        fix: [{ op: 'remove', pointer: toPointer('transitions', index) }],
      }),
    ]
  })

/** A demanded comment is a note in the dossier's history, and so an effect. */
function isIdle({ command, from, to, effects, comment }: Transition): boolean {
  return command !== 'file' && command !== 'answer-supplement' && effects.length === 0 && comment !== 'required' && from.every((step) => step === to)
}
