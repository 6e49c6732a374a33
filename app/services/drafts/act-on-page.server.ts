import type { OpenDraft } from '#app/services/drafts/find-draft.server.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import { changeList } from '#app/services/drafts/move-rows.ts'
import type { PageAction } from '#app/services/drafts/page-action.ts'
import { takeUploads, type UploadDoors } from '#app/services/drafts/uploads.server.ts'
import type { PagePost, UploadProblem } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { marksBetween } from '#runtime/forms/prefill-marks.ts'
import { prefill } from '#runtime/forms/prefill.ts'

export type Saving = { casework: Casework; doors: UploadDoors; actor: Actor; post: PagePost }

/** What the pressed button does to the answers besides keeping them: rows, files, look-ups. */
export async function actOnPage(own: OpenDraft, answers: Answers, action: PageAction, { casework, doors, post }: Saving): Promise<{ answers: Answers; uploads: UploadProblem[] }> {
  const { draft, loaded, owner } = own
  const changed = changeFor(answers, action)
  const uploaded = await takeUploads(doors, { form: loaded.filingForm, posted: post.form, answers: changed, draftId: draft.id, actor: owner })
  return { uploads: uploaded.problems, answers: action.kind === 'look-up' ? await lookUp(casework, own, uploaded.answers) : uploaded.answers }
}

function changeFor(answers: Answers, action: PageAction): Answers {
  if (action.kind === 'add') return changeList(answers, action.path, (rows) => [...rows, {}])
  if (action.kind === 'remove-file') return changeList(answers, action.path, (files) => files.filter((_file, at) => at !== action.index))
  return answers
}

/** Fills in what the register holds. Somebody else's record is found and judged, but what it says stays with its holder. */
async function lookUp(casework: Casework, { loaded, accountKind, draft, owner }: OpenDraft, answers: Answers): Promise<Answers> {
  const { record, context } = await judgeDraft(casework, loaded, { actor: owner, answers, accountKind, dossierId: draft.dossierId })
  if (!record || record.state === 'unknown') return answers
  const stored = await casework.core.database.registers.find(record.register, record.number)
  const isForeign = stored?.holder !== undefined && stored.holder !== draft.owner
  if (isForeign) return answers
  const filled = prefill(loaded.filingForm, answers, { record: record.values, today: context.today }, 'register')
  await casework.core.database.draftPeople.mark(draft.id, marksBetween(loaded.filingForm, answers, filled, { from: 'register', of: record.number }))
  return filled
}
