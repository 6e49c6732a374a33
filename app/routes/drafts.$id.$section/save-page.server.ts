import { messagesFor } from '#app/messages/messages.ts'
import { textOf } from '#app/form-text.ts'
import { json, redirect } from '#app/framework.server.ts'
import type { Language } from '#app/language.ts'
import { toPagePost } from '#app/routes/drafts.$id.$section/page-post.ts'
import { newlyAsked, withoutUnseen } from '#app/routes/drafts.$id.$section/newly-asked.ts'
import { searchAddress, searchedField } from '#app/routes/drafts.$id.$section/searches.ts'
import { toStaleChoice, type StaleChoice } from '#app/routes/drafts.$id.$section/stale-choice.ts'
import { getServices } from '#app/services.server.ts'
import type { DraftView, Go, PageResult, UploadProblem } from '#app/services/drafts.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { Section } from '#schemas/generated/procedure.ts'

/** What a page tells after it was posted and stays: what is wrong, files not taken among it, and what is asked anew. */
export type PageOutcome =
  | { result: 'stays'; problems: AnswerProblem[]; unseen: string[] }
  | { result: 'stale'; choice: StaleChoice }

type Posted = { id: DraftId; sectionKey: string; form: FormData; language: Language }

/** Keeps what was typed on a page and goes where the pressed button leads. */
export async function savePage(actor: Actor, { id, sectionKey, form, language }: Posted) {
  const { drafts } = await getServices()
  const before = await drafts.find(actor, id)
  const section = before?.form.sections.find(({ key }) => key === sectionKey)
  if (!before || !section) throw new Response(null, { status: 404 })

  const act = textOf(form, '_do')
  if (act === 'take-theirs') return redirect(`/drafts/${id}/${sectionKey}?chosen#top`)
  const outcome = await drafts.savePage(actor, toPagePost(id, sectionKey, form))
  switch (outcome.result) {
    case 'not-found':
      throw new Response(null, { status: 404 })
    case 'stale':
      return json<PageOutcome>({ result: 'stale', choice: toStaleChoice({ section, form, language, ...outcome }) }, { status: 409 })
    case 'saved':
      return afterSave({ before, section, form, id, language, outcome })
  }
}

type Saved = { before: DraftView; section: Section; form: FormData; id: DraftId; language: Language; outcome: Extract<PageResult, { result: 'saved' }> }

function afterSave({ before, section, form, id, language, outcome }: Saved) {
  const act = textOf(form, '_do')
  const { uploads, go, focus, taken } = outcome
  if (act === 'resolve' || act === 'keep-mine') return redirect(`/drafts/${id}/${section.key}?chosen#top`)
  const at = form.has('_live') ? `at=${outcome.draft.revision}` : ''
  if (taken.length > 0 && uploads.length === 0) return redirect(`/drafts/${id}/${section.key}?changed=${taken.join(',')}&${at}#changed`)
  const searched = searchedField(form, act)
  if (searched !== undefined && uploads.length === 0) return redirect(searchAddress(`/drafts/${id}/${section.key}`, form, searched))
  const unseen = act === 'continue' && !form.has('_live') ? newlyAsked(before.form, section, before.verdict, outcome.verdict) : []
  if (go.to !== 'stay' && unseen.length + uploads.length === 0) return redirect(toAddress(id, go))

  const wrong = act === 'continue' ? withoutUnseen(outcome.problems, unseen) : []
  const problems = [...wrong, ...uploads.map((upload) => toProblem(upload, language))]
  if (problems.length + unseen.length === 0) return redirect(`/drafts/${id}/${section.key}${at && `?${at}`}${toFragment(focus)}`)
  return json<PageOutcome>({ result: 'stays', problems, unseen })
}

/** A file that was not taken is told at its question, like anything else that is wrong there. */
function toProblem({ pointer, name, code }: UploadProblem, language: Language): AnswerProblem {
  return { pointer, code: 'file-unknown', params: { name }, message: { vi: messagesFor(language).uploads.refused[code](toLine(name)) } }
}

/** A fragment of its own, because a redirect would keep the one of the form's address. */
function toAddress(id: DraftId, go: Exclude<Go, { to: 'stay' }>): string {
  switch (go.to) {
    case 'section':
      return `/drafts/${id}/${go.section}#top`
    case 'review':
      return `/drafts/${id}/review#top`
    case 'out':
      return `/drafts/${id}#top`
  }
}

const toFragment = (focus: string | undefined): string => (focus?.startsWith('/') ? `#root${focus.replaceAll('/', '.')}` : `#${focus ?? 'top'}`)
