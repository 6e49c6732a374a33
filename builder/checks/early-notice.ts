import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Effect } from '#schemas/generated/procedure.ts'

/** A message written before what its move does: it cannot tell of days, numbers, fees and papers made below it. */
export const earlyNotice: Check = ({ transitions }) =>
  transitions.flatMap(({ effects, title }, index): Finding[] => {
    const which = effects.findIndex((effect, at) => isNotice(effect) && effects.slice(at + 1).some((later) => !isNotice(later)))
    if (which < 0) return []
    const said = quoted(title)
    const inOrder = [...effects.filter((effect) => !isNotice(effect)), ...effects.filter(isNotice)]
    return [
      toFinding('early-notice', 'warning', {
        place: toPointer('transitions', index, 'effects', which),
        text: { vi: `Khi ${said.vi}, tin nhắn được viết trước khi xong các việc bên dưới, nên không thể báo ngày, số, phí hay giấy vừa tạo. Hãy đưa tin nhắn xuống cuối.`, en: `At ${said.en} a message is written before what stands below is done, so it cannot tell of days, numbers, fees or papers made there. Put messages last.` },
        fix: [{ op: 'set', pointer: toPointer('transitions', index, 'effects'), value: JSON.parse(JSON.stringify(inOrder)) }],
      }),
    ]
  })

/** What tells others of a move and changes nothing of the dossier. */
function isNotice({ kind }: Effect): boolean {
  return kind === 'notify' || kind === 'webhook'
}
