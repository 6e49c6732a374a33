import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Way } from '#builder/walk/ways.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A way round in which the system alone moves the dossier, without end. Waiting for a clock is no end either. */
export const loopWithoutPerson: Check = (definition) => {
  const told = new Set<string>()
  return definition.steps.flatMap(({ key }, index): Finding[] => {
    const round = told.has(key) ? undefined : roundFrom(definition, key)
    if (!round) return []
    for (const { step } of round) told.add(step)
    const way = round.map(({ step }) => step).join(' → ')
    return [
      toFinding('loop-without-person', 'error', {
        place: toPointer('steps', index),
        text: { vi: `Hồ sơ tự đi vòng mãi mà không người nào quyết định: ${way}. Hãy cho một người tham gia, hoặc thêm điều kiện thoát.`, en: `A dossier goes round by itself without anybody deciding: ${way}. Let a person take part, or add a way out.` },
        witness: { kind: 'path', steps: round },
      }),
    ]
  })
}

/** The shortest round of automatic moves back to a step. */
function roundFrom({ transitions }: ProcedureDefinition, start: string): Way | undefined {
  const automatic = transitions.filter(({ command }) => command === 'automatic')
  const seen = new Set<string>()
  let ways: Way[] = [[{ step: start }]]
  while (ways.length > 0) {
    ways = ways.flatMap((way) => {
      const from = way.at(-1)?.step ?? ''
      return automatic.flatMap((move): Way[] => {
        if (!move.from.includes(from) || seen.has(move.to)) return []
        seen.add(move.to)
        return [[...way, { step: move.to, by: move.key }]]
      })
    })
    const round = ways.find((way) => way.at(-1)?.step === start)
    if (round) return round
  }
  return undefined
}
