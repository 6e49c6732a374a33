import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A clock of the agency that is started or resumed by the move that gives the dossier to the applicant. */
export const clockWhileWaiting: Check = ({ transitions, steps, clocks }) => {
  const kinds = new Map(steps.map(({ key, kind }) => [key, kind]))
  const sides = new Map(clocks?.map(({ key, of }) => [key, of]))
  return transitions.flatMap(({ command, to, title, effects }, index) =>
    effects.flatMap((effect, which): Finding[] => {
      const starts = effect.kind === 'resume-clock' || effect.kind === 'start-clock'
      if (command === 'file' || !starts || kinds.get(to) !== 'applicant' || sides.get(effect.clock) !== 'agency') return []
      const said = quoted(title)
      const place = toPointer('transitions', index, 'effects', which)
      return [
        toFinding('clock-while-waiting', 'warning', {
          place,
          text: { vi: `${said.vi} giao hồ sơ cho người nộp nhưng lại cho thời hạn “${effect.clock}” của cơ quan chạy: thời gian chờ bị tính cho cơ quan. Hãy bỏ tác động này, hoặc chọn bước khác.`, en: `${said.en} gives the dossier to the applicant and sets the agency's clock “${effect.clock}” going: the agency is charged for his time. Take this effect out, or choose another step.` },
          fix: [{ op: 'remove', pointer: place }],
        }),
      ]
    }),
  )
}
