import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { answersWitness } from '#builder/checks/verdict-of-rule.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** Two automatic moves out of one step that may both be taken: which one is decided by their order alone. */
export const automaticConflict: Check = ({ transitions }, survey) => {
  const sound = new Set(survey.rules.filter(({ problems }) => problems.length === 0).map(({ place }) => place))
  const automatic = transitions.map((move, index) => ({ ...move, place: toPointer('transitions', index) })).filter(({ command, when, place }) => command === 'automatic' && (when === undefined || sound.has(`${place}/when`)))
  return automatic.flatMap((move, index): Finding[] => {
    for (const other of automatic.slice(0, index)) {
      if (!other.from.some((step) => move.from.includes(step)) || other.to === move.to) continue
      const found = survey.solve({ kind: 'dossier' }, [{ all: [move.when, other.when].filter((text) => text !== undefined), holds: true }])
      if (found.found !== 'answers') continue
      const [first, second] = [quoted(other.title), quoted(move.title)]
      return [toFinding('automatic-conflict', 'warning', { place: move.place, text: { vi: `${first.vi} và ${second.vi} có thể cùng xảy ra (xem ví dụ); chỉ thao tác đứng trước được thực hiện. Hãy thêm điều kiện để tách ra.`, en: `${first.en} and ${second.en} may both be due (see the example); only the first is taken. Add conditions that keep them apart.` }, witness: answersWitness(found, true) })]
    }
    return []
  })
}
