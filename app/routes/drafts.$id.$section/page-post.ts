import { textOf } from '#app/form-text.ts'
import type { PagePost } from '#app/services/drafts.ts'
import type { DraftId } from '#runtime/ids.ts'

/** Where both versions of a question were shown, the person's choice: `pick:<key>` is `mine` or `theirs`, `open` before. */
export const pickPrefix = 'pick:'

/** A post of a draft page as the service takes it. */
export function toPagePost(id: DraftId, section: string, form: FormData): PagePost {
  const act = textOf(form, '_do')
  const base = form.has('_base') ? textOf(form, '_base') : undefined
  return { id, section, form, expected: Number(textOf(form, '_revision')), base, choices: act === 'keep-mine' ? new Map() : choicesIn(form) }
}

function choicesIn(form: FormData): NonNullable<PagePost['choices']> {
  const picks = [...form].filter(([name]) => name.startsWith(pickPrefix))
  return new Map(picks.map(([name, side]) => [name.slice(pickPrefix.length), side === 'theirs' || side === 'mine' ? side : 'open']))
}
