import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { pathWitness, wayTo } from '#builder/walk/ways.ts'

/** A step where the dossier waits for one side while every move out of it belongs to another: nobody can go on. Recording a payment is no move, and may be followed by an automatic one. */
export const waitingStep: Check = (definition) =>
  definition.steps.flatMap(({ key, kind, title }, index) => {
    const moves = movesFrom(definition, key)
    if (kind === 'final' || moves.length === 0) return []
    const side = kind === 'applicant' ? 'applicant' : kind === 'automatic' ? 'system' : 'holder'
    if (moves.some(({ by }) => by === side || (side !== 'holder' && by === 'system'))) return []
    if (kind === 'payment' && moves.some(({ command }) => command === 'automatic')) return []
    const said = quoted(title)
    return toFinding('waiting-step', 'error', {
      place: `/steps/${index}`,
      text: {
        vi: `Ở bước ${said.vi}, ${sides[side].vi} giữ hồ sơ nhưng không có thao tác nào. Hãy thêm thao tác, hoặc đổi loại bước.`,
        en: `At the step ${said.en} ${sides[side].en} has the dossier but no move. Add one, or change the kind of step.`,
      },
      witness: pathWitness(wayTo(definition, (step) => step === key)),
    })
  })

const sides = { applicant: { vi: 'người nộp', en: 'the applicant' }, system: { vi: 'hệ thống', en: 'the system' }, holder: { vi: 'cán bộ', en: 'the officer' } }
