import { hashOf, type PageBase } from '#app/services/drafts/page-base.server.ts'
import type { PagePost } from '#app/services/drafts.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'

type Versions = { fields: readonly Field[]; mine: Answers; stored: Answers; base: PageBase; choices: NonNullable<PagePost['choices']> }

/** `taken` are questions changed only elsewhere, `conflicts` those changed on both sides, which nobody decides but the person. */
export type Merged = { answers: Answers; taken: string[]; conflicts: string[] }

/**
 * Two versions of a page, question by question, by what the page showed before either was changed. A choice counts only
 * while what it was made against is still stored.
 */
export function mergeVersions({ fields, mine, stored, base, choices }: Versions): Merged {
  const merged: Merged = { answers: { ...mine }, taken: [], conflicts: [] }
  for (const { key, kind } of fields) {
    const [own, kept, before] = [hashOf(mine[key]), hashOf(stored[key]), base.get(key)]
    if (kind === 'computed' || own === kept) continue
    const choice = before === kept ? (choices.get(key) ?? 'mine') : undefined
    const isTaken = choice === undefined && before === own
    if (choice === 'open' || (choice === undefined && !isTaken)) merged.conflicts.push(key)
    if (isTaken) merged.taken.push(key)
    if (isTaken || choice === 'theirs') put(merged.answers, key, stored[key])
  }
  return merged
}

function put(answers: Answers, key: string, value: AnswerValue | undefined): void {
  if (value === undefined) delete answers[key]
  else answers[key] = value
}
