import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A page on which nothing is asked. */
export const emptySection: Check = (_definition, { forms }) =>
  forms.flatMap(({ form, place }) =>
    form.sections.flatMap(({ title, fields }, index) => {
      if (fields.length > 0) return []
      const said = quoted(title)
      return toFinding('empty-section', 'warning', {
        place: `${place}/sections/${index}`,
        text: { vi: `Phần ${said.vi} chưa có câu hỏi nào. Hãy thêm trường, hoặc bỏ phần này.`, en: `The section ${said.en} asks nothing. Add fields, or take it out.` },
        ...(form.sections.length > 1 && { fix: [{ op: 'remove', pointer: `${place}/sections/${index}` }] }),
      })
    }),
  )
