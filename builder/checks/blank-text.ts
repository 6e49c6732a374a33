import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'

/** A text without a letter or digit: nobody can read it, and a screen reader says nothing. */
export const blankText: Check = (_definition, { texts }) =>
  texts.flatMap(({ text, place }) =>
    Object.entries(text).flatMap(([language, words]: [string, string]) =>
      /[\p{L}\p{N}]/u.test(words)
        ? []
        : toFinding('blank-text', 'warning', {
            place: `${place}/${language}`,
            text: { vi: 'Chỗ này chưa có chữ nào. Hãy viết điều người đọc cần biết.', en: 'There are no words here. Write what the reader needs to know.' },
          }),
    ),
  )
