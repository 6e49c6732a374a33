import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { reachableFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { pathWitness, wayTo } from '#builder/walk/ways.ts'

/** A supplement that never comes to those who asked for it: sent on past them, to an end, or back to the applicant. */
export const answerWay: Check = (definition) => {
  const kinds = new Map(definition.steps.map(({ key, kind }) => [key, kind]))
  return definition.transitions.flatMap(({ command, from, to, title }, index): Finding[] => {
    if (command !== 'answer-supplement' || !kinds.has(to)) return []
    const asking = definition.transitions.filter((move) => move.command === 'request-supplement' && from.includes(move.to)).flatMap((move) => move.from)
    const seen = reachableFrom(definition, to)
    const isSeen = kinds.get(to) !== 'applicant' && (asking.length === 0 || asking.some((step) => seen.has(step)))
    if (isSeen) return []
    const said = quoted(title)
    return [
      toFinding('answer-way', 'error', {
        place: toPointer('transitions', index, 'to'),
        text: { vi: `${said.vi} đưa hồ sơ đến bước “${to}”, nơi người yêu cầu bổ sung không bao giờ xem được. Hãy đưa về bước đã yêu cầu.`, en: `${said.en} takes the dossier to “${to}”, where those who asked for the supplement never see it. Lead it back to the step that asked.` },
        witness: pathWitness(wayTo(definition, (step) => from.includes(step))),
        ...(asking[0] !== undefined && { fix: [{ op: 'set' as const, pointer: toPointer('transitions', index, 'to'), value: asking[0] }] }),
      }),
    ]
  })
}
