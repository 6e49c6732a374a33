/**
 * Text as it is searched: lower case, without tone and vowel marks, đ as d, spaces run together. Both ways of placing a
 * tone (hoà, hòa) and composed or decomposed input fold to the same text.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
