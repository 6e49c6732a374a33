import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

/** Spaces at the ends of a text, or several in a row: labels stop matching each other and print badly. */
export const untrimmedText: Check = (_definition, { texts }) =>
  texts.flatMap(({ text, place }) =>
    Object.entries(text).flatMap(([language, words]: [string, string]) => {
      const tidy = words.replaceAll(/[^\S\n]{2,}/g, ' ').trim()
      if (tidy === words || tidy === '') return []
      const said = shorten(words)
      return toFinding('untrimmed-text', 'warning', {
        place: `${place}/${language}`,
        text: { vi: `“${said}” có khoảng trắng thừa. Hãy bỏ đi.`, en: `“${said}” has spaces that are not needed. Take them out.` },
        fix: [{ op: 'set', pointer: `${place}/${language}`, value: tidy }],
      })
    }),
  )
