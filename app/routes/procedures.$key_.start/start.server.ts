import { optionalActor, requireApplicant } from '#app/auth/session.server.ts'
import { redirect } from '#app/framework.server.ts'
import type { PageRequest } from '#app/page-request.ts'
import { getServices } from '#app/services.server.ts'
import type { DraftLine } from '#app/services/drafts.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type StartData = { title: Text; key: string; drafts: Array<{ id: string; savedAt: string; filled: number; sections: number }> }

/** The question before a draft is made: for people who come back from signing in, or have a draft already. */
export async function loadStart(request: PageRequest, key: string): Promise<StartData> {
  const actor = await requireApplicant(request)
  const { procedures, drafts } = await getServices()
  const found = await procedures.latest(key)
  if (!found) throw new Response(null, { status: 404 })
  const lines = await drafts.list(actor)
  return { title: found.loaded.definition.title, key, drafts: lines.filter((line) => isOf(line, key)).map(toLine) }
}

/** Starts a draft. Who is not signed in is asked to; who has a draft of this procedure is asked which one he wants. */
export async function startDraft(request: PageRequest, key: string, wantsNew: boolean): Promise<Response | { refusal: Refusal }> {
  const here = `/procedures/${encodeURIComponent(key)}/start`
  if ((await optionalActor(request)).kind === 'visitor') return redirect(`/sign-in?next=${encodeURIComponent(here)}`)

  const actor = await requireApplicant(request)
  const { drafts } = await getServices()
  if (!wantsNew && (await drafts.list(actor)).some((line) => isOf(line, key))) return redirect(here)

  const outcome = await drafts.start(actor, key)
  if (outcome.result === 'refused') return { refusal: outcome.refusal }
  return redirect(`/drafts/${outcome.draft.id}/${outcome.section}`)
}

const isOf = ({ draft, sharedBy }: DraftLine, key: string): boolean => sharedBy === undefined && draft.procedure === key && draft.dossierId === undefined

const toLine = ({ draft, filled, sections }: DraftLine) => ({ id: draft.id, savedAt: draft.savedAt, filled, sections })
