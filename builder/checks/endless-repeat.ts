import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** A move that leads back to its own step and may be taken as often as anybody likes, or as often as the clock is looked at. */
export const endlessRepeat: Check = ({ transitions }) =>
  transitions.flatMap((move, index): Finding[] => {
    const { command, from, to, most, title } = move
    if (command === 'file' || command === 'automatic' || !from.includes(to) || most !== undefined || endsItself(move)) return []
    const said = quoted(title)
    return [
      toFinding('endless-repeat', command === 'timeout' ? 'error' : 'warning', {
        place: toPointer('transitions', index),
        text: { vi: `${said.vi} để hồ sơ ở nguyên bước “${to}” nên có thể lặp lại không giới hạn. Hãy đặt số lần tối đa, hoặc chọn bước khác.`, en: `${said.en} leaves the dossier at “${to}” and can be repeated without limit. Set how often it may be taken, or choose another step.` },
        fix: [{ op: 'set', pointer: toPointer('transitions', index, 'most'), value: 1 }],
      }),
    ]
  })

/** A reminder: the time-out stops the clock it waits for. */
function endsItself({ command, after, effects, when }: Transition): boolean {
  return when !== undefined || (command === 'timeout' && effects.some((effect) => effect.kind === 'stop-clock' && effect.clock === after))
}
