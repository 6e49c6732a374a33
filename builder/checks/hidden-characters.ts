import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

/** Control characters, marks that turn the direction of writing, and spaces without width. */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\ufffd]/gu

/** Characters nobody sees: words that look the same are not, and lines can be shown in another order than written. */
export const hiddenCharacters: Check = (_definition, { texts }) =>
  texts.flatMap(({ text, place }) =>
    Object.entries(text).flatMap(([language, words]: [string, string]) => {
      const clean = words.replaceAll(hidden, '')
      if (clean === words) return []
      const said = shorten(clean)
      return toFinding('hidden-characters', 'error', {
        place: `${place}/${language}`,
        text: { vi: `“${said}” có ký tự ẩn. Hãy gõ lại, hoặc để hệ thống bỏ đi.`, en: `“${said}” holds hidden characters. Type it again, or have them taken out.` },
        ...(clean !== '' && { fix: [{ op: 'set', pointer: `${place}/${language}`, value: clean }] }),
      })
    }),
  )
