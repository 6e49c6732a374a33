import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

const placeholder = /^(\s*(todo|tbd|fixme|xxx+|abc|test|lorem ipsum.*|new field|untitled|trường mới|chưa đặt tên|nhập nội dung|\?+|\.{3,}|…)\s*)$|\blorem ipsum\b|\b(todo|fixme|tbd)\b/iu

/** A text that was put there to be replaced. */
export const placeholderText: Check = (_definition, { texts }) =>
  texts.flatMap(({ text, place }) =>
    Object.entries(text).flatMap(([language, words]: [string, string]) =>
      placeholder.test(words)
        ? toFinding('placeholder-text', 'warning', {
            place: `${place}/${language}`,
            text: { vi: `“${shorten(words)}” trông như chữ để tạm. Hãy viết nội dung thật.`, en: `“${shorten(words)}” looks like words put there for the time being. Write the real ones.` },
          })
        : [],
    ),
  )
