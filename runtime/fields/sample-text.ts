import type { SampleContext } from '#runtime/fields/field-kind.ts'

const words = ['Bưu chính', 'Sông Hồng', 'chuyển phát', 'miền núi', 'nội tỉnh', 'thư tín', 'hợp tác', 'vận chuyển']

type Wanted = { example?: string; minLength?: number; maxLength: number }

/** Vietnamese words of an allowed length, or the field's own example the first time. */
export function sampleText(field: Wanted, context: SampleContext): string {
  const { example } = field
  if (context.attempt === 0 && example && example.length <= field.maxLength) return example

  const wanted = Math.min(Math.max(field.minLength ?? 1, 12 + context.attempt), field.maxLength)
  const parts: string[] = []
  for (let length = 0; length < wanted; length = parts.join(' ').length) parts.push(words[context.pick(words.length)] ?? 'thư')
  return parts.join(' ').slice(0, wanted).replace(/\s$/, 'a')
}
