import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted, quotedTitle } from '#builder/checks/quoted.ts'
import { startedClocks } from '#builder/walk/clocks.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { mayBeLeft } from '#builder/walk/ways.ts'

/** A clock stopped, suspended or resumed where no way has started it: the effect does nothing. */
export const idleClockEffect: Check = (definition) => {
  const started = mayBeLeft(definition, startedClocks)
  return definition.transitions.flatMap(({ effects, from, title, command }, index) =>
    effects.flatMap((effect, which): Finding[] => {
      if (effect.kind !== 'stop-clock' && effect.kind !== 'suspend-clock' && effect.kind !== 'resume-clock') return []
      const earlier = effects.slice(0, which).some((other) => other.kind === 'start-clock' && other.clock === effect.clock)
      const reached = from.filter((step) => started.has(step))
      if (earlier || command === 'file' || reached.length === 0 || reached.some((step) => started.get(step)?.has(effect.clock))) return []
      const [said, clock] = [quoted(title), quotedTitle(definition.clocks, effect.clock)]
      const place = toPointer('transitions', index, 'effects', which)
      return [toFinding('idle-clock-effect', 'warning', { place, text: { vi: `Khi ${said.vi}, đồng hồ ${clock.vi} chưa thể đang chạy, nên tác động này không làm gì. Hãy bỏ, hoặc bắt đầu đồng hồ sớm hơn.`, en: `At ${said.en} the clock ${clock.en} cannot have been started, so this effect does nothing. Take it out, or start the clock earlier.` }, fix: [{ op: 'remove', pointer: place }] })]
    }),
  )
}
