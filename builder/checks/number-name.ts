import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A number taken under a name that another series already uses in the same move or elsewhere: the second replaces the first. */
export const numberName: Check = ({ transitions }) => {
  const first = new Map<string, string>()
  return transitions.flatMap(({ effects, title }, index) =>
    effects.flatMap((effect, which): Finding[] => {
      if (effect.kind !== 'issue-number') return []
      const known = first.get(effect.as)
      first.set(effect.as, known ?? effect.series)
      if (known === undefined || known === effect.series) return []
      const said = quoted(title)
      return [toFinding('number-name', 'warning', { place: toPointer('transitions', index, 'effects', which, 'as'), text: { vi: `${said.vi} lấy số dưới tên “${effect.as}”, tên này đã dùng cho dãy số “${known}”: số sau thay số trước. Hãy đặt tên khác.`, en: `${said.en} takes a number as “${effect.as}”, which names a number of “${known}” already: the later one replaces it. Choose another name.` } })]
    }),
  )
}
