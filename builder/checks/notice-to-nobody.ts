import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A notice that reaches nobody: to the holder where no officer has the dossier, or to a contact the form does not ask for. */
export const noticeToNobody: Check = ({ steps, transitions }, { fields }) => {
  const held = new Set(steps.filter(({ kind, holder }) => holder && kind !== 'applicant' && kind !== 'final').map(({ key }) => key))
  const hasContact = fields.some(({ field }) => field.kind === 'email')
  return transitions.flatMap(({ to, title, effects }, index) =>
    effects.flatMap((effect, which): Finding[] => {
      if (effect.kind !== 'notify') return []
      const said = quoted(title)
      const place = toPointer('transitions', index, 'effects', which)
      const toApplicant = [{ op: 'set' as const, pointer: `${place}/to`, value: 'applicant' }]
      if (effect.to === 'holder' && !held.has(to)) return [toFinding('notice-to-nobody', 'warning', { place, text: { vi: `Sau ${said.vi} không cán bộ nào giữ hồ sơ, nên thông báo cho người giữ không đến ai. Hãy đổi người nhận.`, en: `After ${said.en} no officer has the dossier, so a notice to its holder reaches nobody. Change who gets it.` }, fix: toApplicant })]
      if (effect.to !== 'contact' || hasContact) return []
      return [toFinding('notice-to-nobody', 'warning', { place, text: { vi: `${said.vi} gửi thông báo đến địa chỉ liên hệ, nhưng đơn không hỏi e-mail. Hãy thêm trường e-mail, hoặc gửi cho người nộp.`, en: `${said.en} notifies the contact, but the form asks for no e-mail. Add an e-mail field, or notify the applicant.` }, fix: toApplicant })]
    }),
  )
}
