import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { mustBeLeft } from '#builder/walk/ways.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** A change of a record the form never names: there is nothing to change, and the move would be refused. */
export const recordToChange: Check = (definition, { fields }) => {
  const named = new Set(fields.flatMap(({ field }) => (field.kind === 'register-record' ? [field.register] : [])))
  const created = mustBeLeft(definition, createdRecords)
  return definition.transitions.flatMap((transition, index) =>
    transition.effects.flatMap((effect, which): Finding[] => {
      if (effect.kind !== 'write-register' || effect.act === 'create' || named.has(effect.register)) return []
      const isMade = transition.from.every((step) => created.get(step)?.has(effect.register)) || createdRecords({ ...transition, effects: transition.effects.slice(0, which) }).includes(effect.register)
      if (isMade) return []
      const said = quoted(transition.title)
      return [
        toFinding('record-to-change', 'error', {
          place: toPointer('transitions', index, 'effects', which),
          text: { vi: `${said.vi} sửa một giấy trong sổ “${effect.register}”, nhưng đơn không hỏi số giấy nào. Hãy thêm trường chọn giấy, hoặc tạo giấy mới.`, en: `${said.en} changes a record of “${effect.register}”, but the form asks for none. Add a field that names one, or create a record.` },
        }),
      ]
    }),
  )
}

function createdRecords({ effects }: Transition): string[] {
  return effects.flatMap((effect) => (effect.kind === 'write-register' && effect.act === 'create' ? [effect.register] : []))
}
