import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Effect, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Parts the format knows and this release keeps, but does not act on. Nothing is ignored in silence. */
export const notExecutedYet: Check = (definition) => [
  ...definition.steps.flatMap(({ consultation }, index) => (consultation ? [toFinding(toPointer('steps', index, 'consultation'), 'lấy ý kiến đơn vị khác', 'asking other units for an opinion')] : [])),
  ...definition.transitions.flatMap(({ effects }, index) => effects.flatMap((effect, which) => ofEffect(effect, toPointer('transitions', index, 'effects', which)))),
  ...ofRetention(definition),
  ...ofAccess(definition),
]

function ofEffect(effect: Effect, place: string): Finding[] {
  return effect.kind === 'webhook' ? [toFinding(place, 'gọi hệ thống khác', 'calling another system')] : []
}

function ofRetention({ retention }: ProcedureDefinition): Finding[] {
  return retention ? [toFinding('/retention', 'xóa nội dung khi hết thời hạn lưu trữ', 'purging content when retention ends')] : []
}

/** Whoever files signs in with an account whose address is proven; nothing less and nothing more is asked. */
function ofAccess({ identity, serviceLevel }: ProcedureDefinition): Finding[] {
  const asked = { none: [toFinding('/identity', 'nộp không cần tài khoản', 'filing without an account')], account: [], verified: [toFinding('/identity', 'xác thực danh tính khi nộp', 'proof of identity at filing')] }
  const shown = serviceLevel === 'information' ? [toFinding('/serviceLevel', 'dịch vụ chỉ cung cấp thông tin (vẫn nộp được hồ sơ)', 'a service that only informs (dossiers can still be filed)')] : []
  return [...asked[identity], ...shown]
}

function toFinding(place: string, vi: string, en: string): Finding {
  return { code: 'not-executed-yet', severity: 'notice', place, text: { vi: `Chưa thực hiện trong bản phát hành này: ${vi}. Nội dung được giữ nguyên, nhưng chưa có tác dụng.`, en: `Not executed yet in this release: ${en}. It is kept as written, but has no effect.` } }
}
