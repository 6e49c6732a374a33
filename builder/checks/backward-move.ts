import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { pathWitness, wayTo } from '#builder/walk/ways.ts'
import type { ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

/** Commands by which a dossier goes on. */
const onward: ReadonlySet<Transition['command']> = new Set(['accept', 'propose', 'approve', 'issue-result', 'hand-over'])

/** A move that says it takes the dossier on, and leads to a step every dossier there has been through before. */
export const backwardMove: Check = (definition) =>
  definition.transitions.flatMap(({ command, from, to, title }, index): Finding[] => {
    const start = onward.has(command) ? from.find((step) => step !== to && isBefore(definition, to, step)) : undefined
    if (start === undefined) return []
    const said = quoted(title)
    return [
      toFinding('backward-move', 'warning', {
        place: toPointer('transitions', index, 'to'),
        text: { vi: `${said.vi} đưa hồ sơ từ “${start}” ngược về “${to}”, bước mà hồ sơ nào cũng đã qua. Hãy chọn bước tiếp theo, hoặc dùng thao tác trả lại.`, en: `${said.en} takes the dossier from “${start}” back to “${to}”, which every dossier has been through. Choose a step further on, or make it a return.` },
        witness: pathWitness(wayTo(definition, (step) => step === start)),
      }),
    ]
  })

/** Whether every way from the start to a step leads through another one before. */
function isBefore(definition: ProcedureDefinition, before: string, step: string): boolean {
  if (!wayTo(definition, (key) => key === step)) return false
  const reached = new Set(definition.start === before ? [] : [definition.start])
  for (const key of reached) for (const { to } of movesFrom(definition, key)) if (to !== before) reached.add(to)
  return !reached.has(step)
}
