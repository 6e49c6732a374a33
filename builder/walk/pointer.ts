/** A JSON pointer (RFC 6901) from its parts. */
export function toPointer(...parts: ReadonlyArray<string | number>): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
