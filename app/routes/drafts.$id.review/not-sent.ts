import type { Language } from '#app/language.ts'
import type { DraftView } from '#app/services/drafts.ts'
import { answerAt, isTyped } from '#app/typed-answer.ts'
import { textIn } from '#runtime/forms/page-schema.ts'

/** Questions that were answered and do not apply any more: kept in the draft, left out of what is sent. */
export function toNotSent({ draft, form, verdict }: Pick<DraftView, 'draft' | 'form' | 'verdict'>, language: Language): string[] {
  return verdict.hidden.flatMap((pointer) => {
    const path = pointer.split('/').slice(1)
    const field = form.fields.get(path.filter((part) => !/^\d+$/.test(part)).join('.'))
    return field && isTyped(field, answerAt(draft.answers, path)) ? [textIn(field.label, language)] : []
  })
}
