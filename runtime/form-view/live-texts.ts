import type { Language } from '#runtime/forms/page-schema.ts'

/** The words that `form-live` itself puts on a page. They travel with it: keep them few. */
export type LiveTexts = {
  errorWord: string
  charactersLeft(left: number): string
}

export const liveTexts: Record<Language, LiveTexts> = {
  vi: {
    errorWord: 'Lỗi:',
    charactersLeft: (left) => (left < 0 ? `Quá ${-left} ký tự` : `Còn ${left} ký tự`),
  },
  en: {
    errorWord: 'Error:',
    charactersLeft: (left) => (left < 0 ? `${-left} characters too many` : `${left} characters left`),
  },
}
