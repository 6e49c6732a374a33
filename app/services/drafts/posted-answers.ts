import { moveRows } from '#app/services/drafts/move-rows.ts'
import { parseAction } from '#app/services/drafts/page-action.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { parseNumberedPost, parsePost } from '#runtime/forms/parse-post.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'

type Entry = readonly [name: string, value: FormDataEntryValue]

/**
 * The answers of a page after its row buttons. Rows left blank are none, but for a post that names a row by its number,
 * by a button or by a file that comes with it: there each row stays under the number it has on the page.
 */
export function postedAnswers(form: RuntimeForm, section: string, posted: Iterable<Entry>): Answers {
  const entries = [...posted]
  const button = entries.findLast(([name]) => name === '_do')?.[1] ?? null
  const files = entries.flatMap(([name, value]) => fileIn(name, value))
  const moved = moveRows(entries, parseAction(button))
  if (files.length === 0 && !isAtRow(button)) return parsePost(form, section, moved).answers
  return parseNumberedPost(form, section, [...moved, ...files.map((pointer) => [nameOf(pointer), ''] as const)]).answers
}

const isAtRow = (button: FormDataEntryValue | null): boolean => typeof button === 'string' && /^[a-z-]+:\//.test(button)

/** The pointer of a file that was sent; a row may hold nothing else. */
function fileIn(name: string, value: FormDataEntryValue): string[] {
  const [, pointer] = /^upload(?:ed)?:(\/.*)$/.exec(name) ?? []
  const isSent = typeof value === 'string' ? value !== '' : value.size > 0 || value.name !== ''
  return pointer !== undefined && isSent ? [pointer] : []
}

const nameOf = (pointer: string): string => `root${pointer.replaceAll(/\/([^/]+)/g, '[$1]')}`
