import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

/** What can still be read at a glance, in characters, by the member that holds the text. */
const longest: Readonly<Record<string, number>> = { label: 250, title: 250, help: 700, subject: 200, unit: 40, message: 400, confirm: 400 }

/** A label, title or hint so long that it is not read. */
export const textTooLong: Check = (_definition, { texts }) =>
  texts.flatMap(({ text, place, of }) =>
    Object.entries(text).flatMap(([language, words]: [string, string]) => {
      const most = longest[of]
      if (most === undefined || words.length <= most) return []
      return toFinding('text-too-long', 'warning', {
        place: `${place}/${language}`,
        text: {
          vi: `“${shorten(words)}” dài ${words.length} ký tự; trên ${most} ký tự thì khó đọc. Hãy rút gọn, hoặc chuyển phần giải thích sang hướng dẫn.`,
          en: `“${shorten(words)}” has ${words.length} characters; beyond ${most} it is hard to read. Shorten it, or move what explains it into the guidance.`,
        },
      })
    }),
  )
