import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { isClockEffect } from '#builder/walk/clocks.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Way } from '#builder/walk/ways.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A way by which a clock stays suspended while an officer has the dossier: nobody would be late any more. */
export const clockLeftSuspended: Check = (definition) =>
  definition.transitions.flatMap(({ effects, to, title }, index) =>
    effects.flatMap((effect, which): Finding[] => {
      if (effect.kind !== 'suspend-clock') return []
      const way = officerReached(definition, effect.clock, to)
      if (!way) return []
      const said = quoted(title)
      const last = way.at(-1)?.step ?? ''
      return [
        toFinding('clock-left-suspended', 'warning', {
          place: toPointer('transitions', index, 'effects', which),
          text: { vi: `Sau ${said.vi}, đồng hồ “${effect.clock}” vẫn tạm dừng khi hồ sơ đã về với cán bộ ở bước “${last}”. Hãy tính tiếp ở thao tác đưa hồ sơ về.`, en: `After ${said.en} the clock “${effect.clock}” is still suspended when an officer has the dossier again at “${last}”. Resume it with the move that brings it back.` },
          witness: { kind: 'path', steps: way },
        }),
      ]
    }),
  )

/** From a step of the applicant on, by moves that leave the clock alone, to a step an officer holds. */
function officerReached(definition: ProcedureDefinition, clock: string, start: string): Way | undefined {
  const kinds = new Map(definition.steps.map(({ key, kind }) => [key, kind]))
  const clocks = new Map(definition.clocks?.map(({ key, of }) => [key, of]))
  if (kinds.get(start) !== 'applicant' || clocks.get(clock) !== 'agency') return undefined
  for (const { to, key, effects } of movesFrom(definition, start)) {
    const touches = effects.some((effect) => isClockEffect(effect) && effect.clock === clock && effect.kind !== 'suspend-clock')
    const kind = kinds.get(to)
    if (!touches && kind !== 'applicant' && kind !== 'final') return [{ step: start }, { step: to, by: key }]
  }
  return undefined
}
