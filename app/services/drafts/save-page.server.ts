import { draftSections, nextPage } from '#app/services/drafts/draft-sections.ts'
import { findDraft, toView, type OwnDraft } from '#app/services/drafts/find-draft.server.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import { changeList, moveRows } from '#app/services/drafts/move-rows.ts'
import { focusOf, parseAction, type PageAction } from '#app/services/drafts/page-action.ts'
import { noteVisit } from '#app/services/drafts/visit-page.server.ts'
import { takeUploads } from '#app/services/drafts/uploads.server.ts'
import type { PagePost, PageResult } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { FileService } from '#app/services/files.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { mergePage } from '#runtime/forms/merge-page.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import { prefill } from '#runtime/forms/prefill.ts'
import { onPage } from '#runtime/forms/problem-order.ts'

/** Keeps what a page posted, whatever is wrong with it, and does what the pressed button asks. */
export async function savePage(casework: Casework, files: FileService, actor: Actor, post: PagePost): Promise<PageResult> {
  const own = await findDraft(casework, actor, post.id)
  if (!own || !own.loaded.filingForm.sections.some(({ key }) => key === post.section)) return { result: 'not-found' }
  const action = parseAction(post.form.get('_do'))
  const { draft, loaded } = own
  const form = loaded.filingForm
  const posted = parsePost(form, post.section, moveRows(post.form.entries(), action)).answers
  if (draft.revision !== post.expected) return { result: 'stale', stored: await toView(casework, actor, own), posted }

  const merged = changeFor(mergePage(form, post.section, draft.answers, posted), action)
  const uploaded = await takeUploads(files, { form, posted: post.form, answers: merged, draftId: draft.id, actor })
  const answers = action.kind === 'look-up' ? await lookUp(casework, actor, own, uploaded.answers) : uploaded.answers
  const savedAt = casework.core.now()
  await noteVisit(casework, actor, draft.id, post.section)
  const saved = await casework.core.database.drafts.save(draft.id, answers, savedAt, post.expected)
  if (saved.result === 'gone') return { result: 'not-found' }
  if (saved.result === 'stale') return { result: 'stale', stored: await toView(casework, actor, { ...own, draft: saved.stored }), posted }

  const { verdict } = await judgeDraft(casework, loaded, { actor, answers, dossierId: draft.dossierId, accountKind: own.accountKind })
  const problems = onPage(form, verdict.problems, post.section)
  const isClean = problems.length === 0 && uploaded.problems.length === 0
  return {
    result: 'saved',
    draft: { ...draft, answers, savedAt, revision: saved.revision },
    verdict,
    problems,
    uploads: uploaded.problems,
    go: nextPage(draftSections(form, answers, verdict), post.section, action, isClean),
    focus: focusOf(action),
  }
}

function changeFor(answers: Answers, action: PageAction): Answers {
  if (action.kind === 'add') return changeList(answers, action.path, (rows) => [...rows, {}])
  if (action.kind === 'remove-file') return changeList(answers, action.path, (files) => files.filter((_file, at) => at !== action.index))
  return answers
}

/** Fills in what the register holds. Somebody else's record is found and judged, but what it says stays with its holder. */
async function lookUp(casework: Casework, actor: Actor, { loaded, accountKind, draft }: OwnDraft, answers: Answers): Promise<Answers> {
  const { record, context } = await judgeDraft(casework, loaded, { actor, answers, accountKind, dossierId: draft.dossierId })
  if (!record || record.state === 'unknown') return answers
  const stored = await casework.core.database.registers.find(record.register, record.number)
  const isForeign = stored?.holder !== undefined && stored.holder !== draft.owner
  return isForeign ? answers : prefill(loaded.filingForm, answers, { record: record.values, today: context.today }, 'register')
}
