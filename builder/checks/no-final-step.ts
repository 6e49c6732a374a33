import type { Check } from '#builder/checks/check.ts'
import { reachableFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A procedure must be able to end, and each end must say how it ended. */
export const noFinalStep: Check = (definition) => {
  const finals = definition.steps.map((step, index) => ({ step, index })).filter(({ step }) => step.kind === 'final')
  const reached = reachableFrom(definition, definition.start)
  const withoutOutcome = finals.filter(({ step }) => step.outcome === undefined)
  return [
    ...(finals.some(({ step }) => reached.has(step.key)) ? [] : [{ code: 'no-final-step', severity: 'error' as const, place: '/steps', text: { vi: 'Không có bước kết thúc nào đến được từ bước đầu. Hãy thêm một bước kết thúc và nối vào.', en: 'No final step can be reached from the start. Add a final step and connect it.' } }]),
    ...withoutOutcome.map(({ step, index }) => ({
      code: 'no-final-step',
      severity: 'error' as const,
      place: toPointer('steps', index, 'outcome'),
      text: { vi: `Bước kết thúc “${step.title.vi}” chưa nói kết quả (đã giải quyết, từ chối, không tiếp nhận, rút, dừng).`, en: `The final step “${step.title.en ?? step.title.vi}” does not say its outcome (granted, refused, not accepted, withdrawn, stopped).` },
    })),
  ]
}
