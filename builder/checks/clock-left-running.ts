import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { waysWithClock } from '#builder/walk/clock-ways.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A way by which a dossier ends while one of its clocks still counts: the figures call it late for ever. */
export const clockLeftRunning: Check = (definition) => {
  const finals = new Set(definition.steps.flatMap(({ key, kind }) => (kind === 'final' ? [key] : [])))
  return (definition.clocks ?? []).flatMap(({ key, title }) => {
    const clock = quoted(title)
    const left = waysWithClock(definition, key).filter(({ step, isOpen }) => isOpen && finals.has(step))
    return left.flatMap(({ way }): Finding[] => {
      const index = definition.transitions.findIndex((move) => move.key === way.at(-1)?.by)
      const last = definition.transitions[index]
      if (!last) return []
      const said = quoted(last.title)
      const stopped = [{ kind: 'stop-clock', clock: key }, ...JSON.parse(JSON.stringify(last.effects))]
      return [
        toFinding('clock-left-running', 'warning', {
          place: toPointer('transitions', index, 'effects'),
          text: { vi: `Sau ${said.vi} hồ sơ kết thúc, nhưng có đường mà thời hạn ${clock.vi} chưa dừng (xem ví dụ). Hãy dừng thời hạn ở thao tác cuối hoặc sớm hơn.`, en: `After ${said.en} the dossier has ended, but by one way the clock ${clock.en} has not stopped (see the example). Stop it with the last move, or earlier.` },
          witness: { kind: 'path', steps: way },
          fix: [{ op: 'set', pointer: toPointer('transitions', index, 'effects'), value: stopped }],
        }),
      ]
    })
  })
}
