import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A request for a supplement that does not lead to the applicant, or to a step where he cannot answer it. */
export const supplementWay: Check = (definition) =>
  definition.transitions.flatMap(({ command, to, title }, index): Finding[] => {
    const step = definition.steps.find(({ key }) => key === to)
    if (command !== 'request-supplement' || !step) return []
    const said = quoted(title)
    const place = toPointer('transitions', index, 'to')
    if (step.kind !== 'applicant') return [toFinding('supplement-way', 'error', { place, text: { vi: `${said.vi} phải chuyển hồ sơ đến bước của người nộp. Hãy chọn bước khác.`, en: `${said.en} must lead to a step of the applicant. Choose another.` } })]
    if (movesFrom(definition, to).some((move) => move.command === 'answer-supplement')) return []
    return [toFinding('supplement-way', 'error', { place, text: { vi: `${said.vi} chuyển hồ sơ cho người nộp, nhưng ở đó không có thao tác nộp bổ sung.`, en: `${said.en} gives the dossier to the applicant, who has no move to send the supplement.` } })]
  })
