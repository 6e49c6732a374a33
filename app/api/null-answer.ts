import type { Language } from '#app/language.ts'
import type { ProblemError } from '#schemas/generated/api.ts'

const texts = {
  null: { vi: 'Không có câu trả lời nào là null. Hãy bỏ hẳn tên này đi.', en: 'No answer is null. Leave the member out.' },
  'wrong-type': { vi: 'Câu trả lời phải là một đối tượng JSON, theo tên trường.', en: 'Answers must be a JSON object, by field key.' },
} as const

/** What keeps parsed JSON from standing as answers: no object, or the first `null` in it, with its place. */
export function nullAnswer(value: unknown, within: string, language: Language): ProblemError {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const code = isObject ? 'null' : 'wrong-type'
  return { pointer: `${within}${isObject ? (placeOfNull(value) ?? '') : ''}`, code, message: texts[code][language] }
}

function placeOfNull(value: unknown): string | undefined {
  if (value === null) return ''
  if (typeof value !== 'object') return undefined
  for (const [name, inner] of Object.entries(value ?? {})) {
    const place = placeOfNull(inner)
    if (place !== undefined) return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${place}`
  }
  return undefined
}
