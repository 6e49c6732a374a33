import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { reachableFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { ProcedureDefinition, Step, Transition } from '#schemas/generated/procedure.ts'

type Outcome = NonNullable<Step['outcome']>

/** How a dossier may end after a move, by what the move says. */
const endsWith: Partial<Record<Transition['command'], readonly Outcome[]>> = {
  accept: ['granted', 'stopped', 'withdrawn'],
  approve: ['granted', 'stopped', 'withdrawn'],
  'issue-result': ['granted', 'stopped', 'withdrawn'],
  'refuse-intake': ['not-accepted', 'refused'],
  reject: ['refused', 'not-accepted', 'stopped'],
  stop: ['stopped', 'refused', 'withdrawn'],
  withdraw: ['withdrawn', 'stopped'],
  timeout: ['granted', 'refused', 'not-accepted', 'stopped'],
  automatic: ['granted', 'refused', 'not-accepted', 'stopped'],
  propose: ['granted', 'refused', 'stopped'],
}
const neverEnds: ReadonlySet<Transition['command']> = new Set(['return', 'request-supplement', 'answer-supplement'])

/** A move after which a dossier can only end otherwise than the move says: approved and refused, withdrawn and granted. */
export const outcomeMisfit: Check = (definition) =>
  definition.transitions.flatMap(({ command, key, from, to, title }, index): Finding[] => {
    const ends = endsAfter(definition, to)
    const right = neverEnds.has(command) && isFinal(definition, to) ? [] : endsWith[command]
    const first = ends[0]
    if (!right || first === undefined || ends.some(({ outcome }) => outcome !== undefined && right.includes(outcome))) return []
    const said = quoted(title)
    const end = quoted(first.title)
    return [
      toFinding('outcome-misfit', 'error', {
        place: toPointer('transitions', index, 'to'),
        text: { vi: `Sau ${said.vi} hồ sơ chỉ có thể kết thúc ở ${end.vi}, trái với ý nghĩa của thao tác. Hãy chọn bước khác, hoặc loại thao tác khác.`, en: `After ${said.en} a dossier can only end at ${end.en}, which is not what the move says. Choose another step, or another kind of move.` },
        witness: { kind: 'path', steps: [{ step: from[0] ?? to }, { step: to, by: key }] },
      }),
    ]
  })

function endsAfter(definition: ProcedureDefinition, step: string): Step[] {
  const reached = reachableFrom(definition, step)
  return definition.steps.filter(({ key, kind, outcome }) => kind === 'final' && outcome !== undefined && reached.has(key))
}

function isFinal({ steps }: ProcedureDefinition, step: string): boolean {
  return steps.some(({ key, kind }) => key === step && kind === 'final')
}
