import type { PageRequest } from '#app/page-request.ts'

/** Languages of the interface; Vietnamese is the first and the fall-back. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en'

/** The language asked for by `?lang=`, then by cookie, then Vietnamese. */
export function toLanguage(request: PageRequest): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLanguage(asked)) return asked
  return keptLanguage(request.headers.get('Cookie'))
}

/** The language kept in a cookie, else Vietnamese. */
export function keptLanguage(cookie: string | null | undefined): Language {
  const kept = /(?:^|;\s*)lang=(vi|en)(?:;|$)/.exec(cookie ?? '')?.[1]
  return isLanguage(kept) ? kept : 'vi'
}

/** A text of a procedure in the reader's language; Vietnamese where no translation exists. */
export const inLanguage = (text: { vi: string; en?: string }, language: Language): string =>
  language === 'en' ? (text.en ?? text.vi) : text.vi
