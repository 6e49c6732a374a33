import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A declaration, or a signature, that may be left out: it binds nobody. */
export const optionalDeclaration: Check = (_definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    if ((field.kind !== 'declaration' && field.kind !== 'signature') || field.required || field.requiredWhen !== undefined) return []
    const said = quoted(field.label)
    return toFinding('optional-declaration', 'warning', {
      place,
      text: { vi: `${said.vi} có thể bỏ qua, nên không ràng buộc ai. Hãy đặt là bắt buộc.`, en: `${said.en} may be left out, so it binds nobody. Make it required.` },
      fix: [{ op: 'set', pointer: `${place}/required`, value: true }],
    })
  })
