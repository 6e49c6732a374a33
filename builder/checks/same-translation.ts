import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'

/** Letters that only Vietnamese writes; names keep theirs, so a single word is no proof. */
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu

/** The same Vietnamese words in the place of the English. */
export const sameTranslation: Check = (_definition, { texts }) =>
  texts.flatMap(({ text: { vi, en }, place }) => {
    if (en === undefined || !copiedTranslation({ vi, en })) return []
    return toFinding('same-translation', 'warning', {
      place: `${place}/en`,
      text: { vi: `Bản tiếng Anh của “${shorten(vi)}” vẫn là tiếng Việt. Hãy dịch.`, en: `The English of “${shorten(vi)}” is still Vietnamese. Translate it.` },
    })
  })

/** Whether the English is only the Vietnamese again. Names are no copy. */
export function copiedTranslation({ vi, en }: { vi: string; en: string }): boolean {
  return en.trim().toLowerCase() === vi.trim().toLowerCase() && vietnamese.test(vi) && /\s.*\s/u.test(vi.trim()) && !isNames(vi)
}

/** Every word begins with a capital: a name, which is not translated. */
function isNames(text: string): boolean {
  return text.split(/[\s–-]+/u).every((word) => /^[\p{Lu}\p{N}({/]/u.test(word))
}
