import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** The same effect twice in one move: two letters, two fees, two mails. */
export const repeatedEffect: Check = ({ transitions }) =>
  transitions.flatMap(({ effects, title }: Transition, index) => {
    const seen = new Set<string>()
    return effects.flatMap((effect, which): Finding[] => {
      const { when: _when, ...act } = effect
      const key = JSON.stringify(act)
      const isNew = !seen.has(key)
      seen.add(key)
      if (isNew) return []
      const said = quoted(title)
      const place = toPointer('transitions', index, 'effects', which)
      return [toFinding('repeated-effect', 'warning', { place, text: { vi: `${said.vi} làm cùng một việc hai lần. Hãy bỏ một lần.`, en: `${said.en} does the same thing twice. Take one out.` }, fix: [{ op: 'remove', pointer: place }] })]
    })
  })
