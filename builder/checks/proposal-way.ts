import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** What can be done with a proposal. */
const answers: ReadonlySet<Transition['command']> = new Set(['approve', 'reject', 'return', 'propose', 'stop'])

/** A proposal that comes to nobody who could decide on it, or stays with whoever makes it. */
export const proposalWay: Check = (definition) =>
  definition.transitions.flatMap(({ command, from, to, title }, index): Finding[] => {
    if (command !== 'propose' || !definition.steps.some(({ key, kind }) => key === to && kind !== 'automatic')) return []
    if (!from.includes(to) && movesFrom(definition, to).some((move) => answers.has(move.command))) return []
    const said = quoted(title)
    return [
      toFinding('proposal-way', 'warning', {
        place: toPointer('transitions', index, 'to'),
        text: { vi: `${said.vi} trình đến bước “${to}”, nơi không ai khác duyệt, từ chối hay trả lại được. Hãy chọn bước của người quyết định.`, en: `${said.en} proposes to the step “${to}”, where nobody else can approve, refuse or return it. Choose the step of whoever decides.` },
        witness: { kind: 'path', steps: [{ step: from[0] ?? to }, { step: to, by: definition.transitions[index]?.key ?? '' }] },
      }),
    ]
  })
