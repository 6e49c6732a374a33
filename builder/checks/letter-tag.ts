import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { letterScope } from '#builder/walk/letter-scope.ts'
import { tagsIn } from '#builder/walk/letter-tags.ts'
import { formats, isFormat } from '#runtime/letters/formats.ts'
import { closestName } from '#runtime/rules/closest-name.ts'

/** A tag that names nothing, or wants its value written in a way there is not: the letter would show a hole. */
export const letterTag: Check = (definition, survey) => {
  const scope = letterScope(definition, survey)
  return tagsIn(definition).flatMap(({ path, formats: wanted, place }): Finding[] => {
    const strange = wanted.find((name) => !isFormat(name))
    if (strange !== undefined) return [toFinding('letter-tag', 'error', { place, text: { vi: `Thẻ {{${path} | ${strange}}}: không có cách viết “${strange}”. Chỉ dùng: ${Object.keys(formats).join(', ')}.`, en: `The tag {{${path} | ${strange}}}: there is no format “${strange}”. Use: ${Object.keys(formats).join(', ')}.` } })]
    if (scope.find(path)) return []
    const meant = closestName(path, scope.paths)
    const hint = meant === undefined ? { vi: 'Hãy chọn thẻ trong danh sách.', en: 'Choose one from the list.' } : { vi: `Có phải {{${meant}}}?`, en: `Did you mean {{${meant}}}?` }
    return [toFinding('letter-tag', 'error', { place, text: { vi: `Thẻ {{${path}}} không chỉ đến dữ liệu nào, chỗ này sẽ để trống. ${hint.vi}`, en: `The tag {{${path}}} names nothing, so nothing would be printed. ${hint.en}` } })]
  })
}
