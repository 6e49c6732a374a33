import type { Check } from '#builder/checks/check.ts'
import { matchesPattern, patternProblem, type PatternProblem } from '#builder/patterns/pattern-problem.ts'
import { fieldsIn } from '#builder/walk/fields.ts'

/** A pattern that could take very long on a hostile answer, is no pattern, or does not match its own sample. */
export const unsafePattern: Check = (definition) =>
  fieldsIn(definition).flatMap(({ field, place }) => {
    if (field.kind !== 'text' || !field.pattern) return []
    const problem = patternProblem(field.pattern.regex)
    if (problem) return [{ code: 'unsafe-pattern', severity: 'error', place: `${place}/pattern/regex`, text: texts[problem] }]
    if (matchesPattern(field.pattern.regex, field.pattern.sample)) return []
    return [{ code: 'unsafe-pattern', severity: 'error', place: `${place}/pattern/sample`, text: { vi: `Ví dụ “${field.pattern.sample}” không khớp với chính mẫu này.`, en: `The sample “${field.pattern.sample}” does not match its own pattern.` } }]
  })

const texts: Readonly<Record<PatternProblem, { vi: string; en: string }>> = {
  syntax: { vi: 'Mẫu này không phải biểu thức chính quy hợp lệ.', en: 'This is not a valid regular expression.' },
  'not-anchored': { vi: 'Mẫu phải bắt đầu bằng ^ và kết thúc bằng $, để xét cả câu trả lời.', en: 'The pattern must start with ^ and end with $, so that it judges the whole answer.' },
  'banned-syntax': { vi: 'Mẫu không được dùng tham chiếu ngược hay nhìn trước, nhìn sau.', en: 'Back-references and look-around are not allowed in a pattern.' },
  'back-tracking': { vi: 'Mẫu có phần lặp mà ký tự tiếp theo không quyết định được lặp tiếp hay dừng; một câu trả lời cố ý có thể làm treo hệ thống. Hãy viết lại, ví dụ thay (a+)+ bằng a+.', en: 'The pattern repeats a part where the next character does not decide whether to go on; a hostile answer could hang the system. Rewrite it, for example a+ instead of (a+)+.' },
  'too-many-ways': { vi: 'Mẫu có quá nhiều cách khớp cho cùng một câu trả lời. Hãy viết chặt hơn.', en: 'The pattern can match the same answer in too many ways. Write it more strictly.' },
}
