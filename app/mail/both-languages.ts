/** The text of a mail to somebody whose language is not known. */
export const bothLanguages = (vi: string, en: string): string => `${vi}\n\n———\n\n${en}\n`
