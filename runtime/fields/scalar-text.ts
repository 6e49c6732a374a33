import { lastValue } from '#runtime/fields/post-node.ts'
import type { PostNode } from '#runtime/fields/post-node.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'

/** What kinds whose answer is one line of text share. */

export function parseLine(node: PostNode): string | undefined {
  return toLine(lastValue(node)) || undefined
}

/** Reads by `read`; what it cannot read stays as typed, for the person to mend. */
export function parseBy(node: PostNode, read: (text: string) => AnswerValue | undefined): AnswerValue | undefined {
  const text = parseLine(node)
  return text === undefined ? undefined : (read(text) ?? text)
}

/** The text of a control that shows an answer; a value of the wrong type is shown as far as text can. */
export function toText(value: AnswerValue): string {
  return typeof value === 'object' ? '' : String(value)
}
