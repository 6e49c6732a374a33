import { draftSections, nextPage } from '#app/services/drafts/draft-sections.ts'
import type { PageAction } from '#app/services/drafts/page-action.ts'
import type { JudgedDraft } from '#app/services/drafts/judge-draft.server.ts'
import type { Go } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { initialAnswers } from '#runtime/forms/initial-answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Draft } from '#runtime/ports.ts'

type Page = { form: RuntimeForm; section: string; action: PageAction; isClean: boolean; judged: Pick<JudgedDraft, 'verdict' | 'judgedIn'> }

/**
 * Where the button leads, and the draft as the page there starts with it: with its first values, where nobody has
 * answered it. Another tab that saved meanwhile has been there already.
 */
export async function goOn({ core }: Casework, draft: Draft, { form, section, action, isClean, judged }: Page): Promise<{ go: Go; draft: Draft }> {
  const marks = await core.database.draftPeople.marks(draft.id)
  const go = nextPage(draftSections(form, draft.answers, judged.verdict, marks), section, action, isClean)
  const answers = go.to === 'section' ? initialAnswers(form, draft.answers, go.section, judged.judgedIn) : draft.answers
  if (answers === draft.answers) return { go, draft }
  const saved = await core.database.drafts.save(draft.id, answers, draft.savedAt, draft.revision)
  return { go, draft: saved.result === 'saved' ? { ...draft, answers, revision: saved.revision } : draft }
}
