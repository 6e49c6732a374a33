import { isDeepStrictEqual } from 'node:util'
import { actOnPage, type Saving } from '#app/services/drafts/act-on-page.server.ts'
import { goOn } from '#app/services/drafts/go-on.server.ts'
import { findDraft, toView, type OpenDraft } from '#app/services/drafts/find-draft.server.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import { mergeVersions } from '#app/services/drafts/merge-versions.server.ts'
import { focusOf, parseAction, type PageAction } from '#app/services/drafts/page-action.ts'
import { parsePageBase, rebase, toPageBase } from '#app/services/drafts/page-base.server.ts'
import { postedAnswers } from '#app/services/drafts/posted-answers.ts'
import type { UploadDoors } from '#app/services/drafts/uploads.server.ts'
import { noteVisit } from '#app/services/drafts/visit-page.server.ts'
import type { PagePost, PageResult, UploadProblem } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { mergePage } from '#runtime/forms/merge-page.ts'
import { fieldsOf } from '#runtime/forms/parse-post.ts'
import { onPage } from '#runtime/forms/problem-order.ts'

/** Somebody who saves the same draft at the same moment is met again at most this often. */
const mostRaces = 5

/**
 * Keeps what a page posted, whatever is wrong with it, and does what the pressed button asks. What was saved elsewhere
 * meanwhile stays, question by question; a question answered on both sides is put to the person.
 */
export async function savePage(casework: Casework, doors: UploadDoors, actor: Actor, post: PagePost): Promise<PageResult> {
  for (let race = 0; race < mostRaces; race += 1) {
    const own = await findDraft(casework, actor, post.id, 'edit-draft')
    if (!own || !own.loaded.filingForm.sections.some(({ key }) => key === post.section)) return { result: 'not-found' }
    const outcome = await saveOnto(own, { casework, doors, actor, post })
    if (outcome) return outcome
  }
  throw new Error('a draft was saved elsewhere again and again')
}

/** Undefined when the draft was saved elsewhere between reading and writing. */
async function saveOnto(own: OpenDraft, saving: Saving): Promise<PageResult | undefined> {
  const { casework, actor, post } = saving
  const { draft } = own
  const action = parseAction(post.form.get('_do'))
  const { shown, merged, base } = readPage(own, post)
  const { conflicts } = merged
  if (conflicts.length > 0) return { result: 'stale', stored: await toView(casework, own), posted: shown, conflicts, base }

  const { answers, uploads } = await actOnPage(own, merged.answers, action, saving)
  await noteVisit(casework, actor, draft.id, post.section)
  const isSame = isDeepStrictEqual(answers, draft.answers)
  const savedAt = isSame ? draft.savedAt : casework.core.now()
  const saved = isSame ? { result: 'saved' as const, revision: draft.revision } : await casework.core.database.drafts.save(draft.id, answers, savedAt, draft.revision)
  if (saved.result === 'gone') return { result: 'not-found' }
  if (saved.result === 'stale') return undefined
  return toResult(own, { ...draft, answers, savedAt, revision: saved.revision }, { saving, action, uploads, shown, taken: merged.taken })
}

/** What the page shows, and what becomes of it beside what is stored. */
function readPage({ draft, loaded }: OpenDraft, { section, form: posted, base: text, expected, choices = new Map() }: PagePost) {
  const form = loaded.filingForm
  const fields = fieldsOf(form, section)
  const { answers: stored } = draft
  const shown = mergePage(form, section, stored, postedAnswers(form, section, posted.entries()))
  const base = parsePageBase(text ?? (draft.revision === expected ? toPageBase(fields, stored) : ''))
  const merged = mergeVersions({ fields, mine: shown, stored, base, choices })
  return { shown, merged, base: rebase(fields, base, merged.conflicts, stored) }
}

type Done = { saving: Saving; action: PageAction; shown: Answers; taken: string[]; uploads: UploadProblem[] }

async function toResult({ loaded, accountKind, owner }: OpenDraft, draft: OpenDraft['draft'], { saving, action, shown, taken, uploads }: Done): Promise<PageResult> {
  const { casework, post } = saving
  const { answers, dossierId } = draft
  const form = loaded.filingForm
  const judged = await judgeDraft(casework, loaded, { actor: owner, answers, dossierId, accountKind })
  const { verdict } = judged
  const problems = onPage(form, verdict.problems, post.section).filter(({ code }) => code !== 'scan-waiting' && code !== 'scan-unavailable')
  const isClean = problems.length === 0 && uploads.length === 0
  const on = await goOn(casework, draft, { form, section: post.section, action, isClean, judged })
  return { result: 'saved', ...on, verdict, problems, uploads, taken, base: toPageBase(fieldsOf(form, post.section), shown), focus: focusOf(action) }
}
