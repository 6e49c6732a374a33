/** A place in a sorted list: between rows, so that what is filed or closed meanwhile neither repeats nor hides a row. */
export type QueueCursor = { direction: 'next' | 'previous'; key: string; no: number }

export function toCursor({ direction, key, no }: QueueCursor): string {
  return Buffer.from(JSON.stringify([direction === 'next' ? 0 : 1, key, no])).toString('base64url')
}

/** Undefined for a cursor that is not ours: the list then starts at its beginning. */
export function parseCursor(text: string | undefined): QueueCursor | undefined {
  if (text === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts)) return undefined
    const [direction, key, no]: unknown[] = parts
    if (typeof key !== 'string' || typeof no !== 'number' || !Number.isSafeInteger(no)) return undefined
    return { direction: direction === 1 ? 'previous' : 'next', key, no }
  } catch {
    return undefined
  }
}
