/** Words of a folded text; anything that is neither letter nor digit parts them, so a code is searched by its parts. */
export function toSearchTokens(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a folded text has every word of another; of the last its beginning is enough. As the search index answers. */
export function holdsWords(text: string, words: string): boolean {
  const had = toSearchTokens(text)
  const wanted = toSearchTokens(words)
  const last = wanted.pop()
  return last !== undefined && wanted.every((word) => had.includes(word)) && had.some((word) => word.startsWith(last))
}
