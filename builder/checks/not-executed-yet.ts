import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Effect, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Parts the format knows and this release keeps, but does not act on. Nothing is ignored in silence. */
export const notExecutedYet: Check = (definition) => [
  ...definition.steps.flatMap(({ consultation, kind }, index) => [
    ...(consultation ? [toFinding(toPointer('steps', index, 'consultation'), 'lấy ý kiến đơn vị khác', 'asking other units for an opinion')] : []),
    ...(kind === 'automatic' ? [toFinding(toPointer('steps', index), 'bước tự động', 'an automatic step')] : []),
  ]),
  ...definition.transitions.flatMap(({ command, by, effects }, index) => [
    ...(command === 'timeout' ? [toFinding(toPointer('transitions', index), 'chuyển bước khi hết hạn', 'moving on when a clock ends')] : []),
    ...(command === 'automatic' || (by === 'system' && command !== 'timeout') ? [toFinding(toPointer('transitions', index), 'chuyển bước tự động', 'moving on by itself')] : []),
    ...effects.flatMap((effect, which) => ofEffect(effect, toPointer('transitions', index, 'effects', which))),
  ]),
  ...ofRetention(definition),
]

function ofEffect(effect: Effect, place: string): Finding[] {
  return effect.kind === 'webhook' ? [toFinding(place, 'gọi hệ thống khác', 'calling another system')] : []
}

function ofRetention({ retention }: ProcedureDefinition): Finding[] {
  return retention ? [toFinding('/retention', 'xóa nội dung khi hết thời hạn lưu trữ', 'purging content when retention ends')] : []
}

function toFinding(place: string, vi: string, en: string): Finding {
  return { code: 'not-executed-yet', severity: 'notice', place, text: { vi: `Chưa thực hiện trong bản phát hành này: ${vi}. Nội dung được giữ nguyên, nhưng chưa có tác dụng.`, en: `Not executed yet in this release: ${en}. It is kept as written, but has no effect.` } }
}
