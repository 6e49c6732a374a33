import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { reachableFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { pathWitness, wayTo } from '#builder/walk/ways.ts'

/** A return to a step from which the dossier cannot have come: it goes on, or ends, instead of back. */
export const returnWay: Check = (definition) => {
  const steps = new Set(definition.steps.map(({ key }) => key))
  return definition.transitions.flatMap(({ command, from, to, title }, index): Finding[] => {
    if (command !== 'return' || !steps.has(to)) return []
    const ahead = reachableFrom(definition, to)
    const lost = from.find((step) => step !== to && !ahead.has(step))
    if (lost === undefined) return []
    const said = quoted(title)
    return [
      toFinding('return-way', 'warning', {
        place: toPointer('transitions', index, 'to'),
        text: { vi: `${said.vi} phải đưa hồ sơ về bước đã qua, nhưng từ “${to}” không có đường đến “${lost}”. Hãy chọn bước trước đó.`, en: `${said.en} should take the dossier back, but no way leads from “${to}” to “${lost}”. Choose a step before it.` },
        witness: pathWitness(wayTo(definition, (step) => step === lost)),
      }),
    ]
  })
}
