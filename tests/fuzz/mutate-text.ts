import { below, type Next } from './chance.ts'

/** A text with a few things done to it: cut, doubled, moved, a letter changed, one of the words put in. */
export function mutateText(text: string, words: readonly string[], next: Next): string {
  let changed = text
  for (let times = 1 + below(next, 4); times > 0; times--) changed = mutateOnce(changed, words, next)
  return changed
}

function mutateOnce(text: string, words: readonly string[], next: Next): string {
  const at = below(next, text.length + 1)
  const end = Math.min(text.length, at + 1 + below(next, next() < 0.8 ? 12 : 2000))
  const [before, piece, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)]
  switch (below(next, 7)) {
    case 0:
      return before + after
    case 1:
      return before + piece.repeat(1 + below(next, next() < 0.95 ? 3 : 400)) + after
    case 2:
      return before + String.fromCharCode(below(next, next() < 0.8 ? 128 : 65536)) + after
    case 3:
      return after + piece + before
    case 4:
      return before
    default:
      return before + (words[below(next, words.length)] ?? '') + (next() < 0.5 ? piece : '') + after
  }
}

/** Bytes with some of them changed, among them to what is no UTF-8. */
export function breakBytes(bytes: Buffer, next: Next): Buffer {
  const broken = Buffer.from(bytes)
  for (let times = 1 + below(next, 3); times > 0 && broken.length > 0; times--) broken[below(next, broken.length)] = next() < 0.5 ? 0x80 + below(next, 128) : below(next, 256)
  return broken
}
