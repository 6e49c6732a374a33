import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { closestName } from '#runtime/rules/closest-name.ts'

/** A rule over the answers whose message stands at a field that is not there. */
export const rulePlace: Check = (_definition, { forms, fields }) =>
  forms.flatMap(({ form, place }) => {
    const paths = fields.filter((placed) => placed.form === form).map(({ path, field }) => [...path, field.key].join('.'))
    return (form.rules ?? []).flatMap(({ at, message }, index) => {
      if (at === undefined || paths.includes(at)) return []
      const meant = closestName(at, paths)
      return toFinding('rule-place', 'error', {
        place: `${place}/rules/${index}/at`,
        text: { vi: `Thông báo “${shorten(message.vi)}” đặt ở trường “${at}”, nhưng không có trường này. Hãy chọn trường có thật.`, en: `The message “${shorten(message.en ?? message.vi)}” stands at “${at}”, and there is no such field. Choose one that exists.` },
        ...(meant !== undefined && { fix: [{ op: 'set', pointer: `${place}/rules/${index}/at`, value: meant }] }),
      })
    })
  })
