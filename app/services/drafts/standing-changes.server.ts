import { isDeepStrictEqual } from 'node:util'
import { standingIn } from '#app/services/drafts/applicant-facts.server.ts'
import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import type { StandingChange } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import { summariseField } from '#runtime/forms/summarise.ts'
import type { DraftId } from '#runtime/ids.ts'

/** Where the answers of a draft differ from what its owner's account knows; what the account lacks is no change. */
export async function standingChanges(casework: Casework, actor: Actor, id: DraftId, language: 'vi' | 'en'): Promise<StandingChange[]> {
  const open = await findDraft(casework, actor, id, 'file-draft')
  const person = open && (await casework.core.people.find(open.draft.owner))
  if (!open || !person) return []
  const form = open.loaded.filingForm
  const said = standingIn(open.loaded, open.draft.answers)
  return [...form.fields.values()].flatMap((field) => {
    const path = field.prefill?.from === 'account' ? (field.prefill.path ?? field.key) : undefined
    const [before, after] = path === undefined ? [] : [person.profile[path], said[path]]
    if (before === undefined || after === undefined || isDeepStrictEqual(before, after)) return []
    const words = (value: AnswerValue): string => summariseField(form, field, value, language)
    return [{ label: textIn(field.label, language), before: words(before), after: words(after) }]
  })
}
