/** Words of a folded text; anything that is neither letter nor digit parts them, so a code is searched by its parts. */
export function toSearchTokens(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}
