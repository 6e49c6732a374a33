import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A label that ends in a colon or a star: the page puts its own marks, and asks for what is demanded in words. */
export const labelPunctuation: Check = (_definition, { fields }) =>
  fields.flatMap(({ field: { label }, place }) =>
    Object.entries(label).flatMap(([language, words]: [string, string]) => {
      const tidy = words.replace(/[\s:*]+$/u, '')
      if (tidy === words || tidy === '' || !/[:*]\s*$/u.test(words)) return []
      const said = quoted({ vi: words })
      return toFinding('label-punctuation', 'warning', {
        place: `${place}/label/${language}`,
        text: { vi: `${said.vi}: hãy bỏ dấu ở cuối; trang tự thêm dấu cần thiết.`, en: `${said.en}: take out the mark at the end; the page adds what is needed.` },
        fix: [{ op: 'set', pointer: `${place}/label/${language}`, value: tidy }],
      })
    }),
  )
