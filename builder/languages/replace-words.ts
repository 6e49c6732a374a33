import type { TextChange, TranslationLine } from '#builder/languages/translation-csv.ts'

export type Replacement = { language: 'vi' | 'en'; find: string; put: string }

/**
 * The texts in which these words stand, with others in their place: as when a procedure is made from another. Words at the
 * start of a sentence or in capitals stay so.
 */
export function replaceWords(lines: readonly TranslationLine[], { language, find, put }: Replacement): TextChange[] {
  const wanted = find.normalize('NFC').trim()
  if (wanted === '') return []
  const words = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'giu')
  return lines.flatMap((line, index) => {
    const before = line[language]
    const after = before.replaceAll(words, (found) => inCaseOf(found, put.trim()))
    return after === before ? [] : [{ line: index + 1, at: line.at, language, before, after }]
  })
}

function inCaseOf(found: string, words: string): string {
  if (found.length > 1 && found === found.toLocaleUpperCase('vi') && found !== found.toLocaleLowerCase('vi')) return words.toLocaleUpperCase('vi')
  const [first = ''] = found
  const [start = '', ...rest] = words
  const isCapital = first !== first.toLocaleLowerCase('vi')
  return isCapital ? `${start.toLocaleUpperCase('vi')}${rest.join('')}` : words
}
