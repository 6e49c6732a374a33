import type { OfficerActor } from '#app/auth/session.server.ts'
import { isCommand, parsePressed } from '#app/components/desk/posted-action.ts'
import { parseQueue, toQueueQuery } from '#app/components/desk/queue-address.ts'
import { stepFormOf, toStepForm, type StepFormData } from '#app/components/desk/step-form-data.ts'
import { readStepAnswers } from '#app/components/desk/step-answers.ts'
import { readTyped, type Typed } from '#app/components/desk/typed.ts'
import { toCommand, type PostProblem } from '#app/components/desk/to-command.ts'
import { toTimelineItems, type TimelineItem } from '#app/components/timeline-item.ts'
import type { Language } from '#app/language.ts'
import { json, redirect } from '#app/framework.server.ts'
import { toPostContext } from '#app/routes/desk.dossiers.$id/post-context.server.ts'
import { requireDossier } from '#app/routes/desk.dossiers.$id/dossier.server.ts'
import { searchesIn } from '#app/routes/drafts.$id.$section/searches.ts'
import { getServices } from '#app/services.server.ts'
import type { Refusal } from '#runtime/commands/command.ts'

/** A post that did not end in a redirect: what came of it, and everything typed. */
export type ActReply = {
  act: string
  why: { kind: 'editing' } | { kind: 'problem'; problem: PostProblem } | { kind: 'refused'; refusal: Refusal } | { kind: 'stale'; since: TimelineItem[] }
  typed: Typed
  stepForm?: StepFormData
}

/** Does what the pressed button asks. Done: back to the page by redirect. Not done: the page again, told why. */
export async function actOnDossier(actor: OfficerActor, param: string | undefined, post: { form: FormData; url: URL; language: Language }) {
  const { form, url, language } = post
  const { dossiers } = await getServices()
  const view = await requireDossier(actor, param)
  const pressed = parsePressed(form)
  const answers = stepFormOf(view) && readStepAnswers(form, (posted) => dossiers.officerAnswers(view.loaded, view.step, posted))
  const reply = (why: ActReply['why'], status: number) =>
    json<ActReply>({ act: pressed.act, why, typed: readTyped(form, pressed), stepForm: toStepForm(view, { language, typed: answers, searches: searchesIn(form) }) }, { status })

  if (!isCommand(pressed)) return reply({ kind: 'editing' }, 200)
  const read = toCommand(form, pressed, await toPostContext(view, { form, pressed, answers }))
  if (read.read === 'nothing') return reply({ kind: 'editing' }, 200)
  if (read.read === 'problem') return reply({ kind: 'problem', problem: read.problem }, 422)

  const outcome = await dossiers.execute(actor, read.command)
  if (outcome.result !== 'refused') return redirect(`${url.pathname}${toQueueQuery(parseQueue(url.searchParams), { after: url.searchParams.get('after') ?? undefined })}&done=${outcome.result === 'done' ? 'now' : 'before'}`)
  if (outcome.refusal.code !== 'stale') return reply({ kind: 'refused', refusal: outcome.refusal }, 422)
  return reply({ kind: 'stale', since: await eventsSince(actor, param, read.command.expected) }, 409)
}

/** What others did since the page was opened. */
async function eventsSince(actor: OfficerActor, param: string | undefined, expected: number): Promise<TimelineItem[]> {
  const { timeline } = await requireDossier(actor, param)
  return toTimelineItems(timeline).filter(({ sequence, events }) => sequence + events.length - 1 > expected)
}
