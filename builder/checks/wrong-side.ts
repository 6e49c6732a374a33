import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

type Side = Transition['by']

/** Whose move a command is; the others are for officers. */
const sideOf: Partial<Record<Transition['command'], Side>> = { file: 'applicant', 'answer-supplement': 'applicant', withdraw: 'applicant', timeout: 'system', automatic: 'system' }

/** A move given to a side that can never take it: from a step somebody else has, or with a command of somebody else. */
export const wrongSide: Check = (definition) =>
  definition.transitions.flatMap((transition, index): Finding[] => {
    const { title, by, command } = transition
    const right = sideOf[command] ?? 'holder'
    const said = quoted(title)
    const place = toPointer('transitions', index, 'by')
    if (by !== right) {
      return [toFinding('wrong-side', 'error', { place, text: { vi: `Thao tác ${said.vi} phải do ${names[right].vi} thực hiện, nhưng đang giao cho ${names[by].vi}.`, en: `The move ${said.en} is for ${names[right].en}, but is given to ${names[by].en}.` }, fix: [{ op: 'set', pointer: place, value: right }] })]
    }
    const nobodys = by === 'holder' ? heldByNobody(definition, transition) : undefined
    return nobodys === undefined ? [] : [toFinding('wrong-side', 'error', { place: toPointer('transitions', index, 'from'), text: { vi: `Thao tác ${said.vi} dành cho cán bộ, nhưng ở bước ${nobodys.vi} không cán bộ nào giữ hồ sơ. Hãy đổi bước, hoặc đổi người thực hiện.`, en: `The move ${said.en} is for officers, but no officer has the dossier at ${nobodys.en}. Change the step, or who takes it.` } })]
  })

const names: Record<Side, { vi: string; en: string }> = { applicant: { vi: 'người nộp', en: 'the applicant' }, holder: { vi: 'cán bộ giữ hồ sơ', en: 'the officer who holds it' }, system: { vi: 'hệ thống', en: 'the system' } }

function heldByNobody({ steps }: ProcedureDefinition, { from }: Transition): { vi: string; en: string } | undefined {
  const step = steps.find(({ key, kind }) => from.includes(key) && (kind === 'applicant' || kind === 'automatic'))
  return step && quoted(step.title)
}
