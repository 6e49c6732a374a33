import { accountKindOf } from '#app/services/drafts/applicant-facts.server.ts'
import { draftSections } from '#app/services/drafts/draft-sections.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import type { DraftView } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { Draft } from '#runtime/ports.ts'

export type OwnDraft = { draft: Draft; loaded: LoadedVersion; accountKind: string }

/** A draft of the actor; anybody else's is not there. */
export async function findDraft({ core, versions }: Casework, actor: Actor, id: DraftId): Promise<OwnDraft | undefined> {
  const draft = 'accountId' in actor ? await core.database.drafts.find(id) : undefined
  if (!draft || !('accountId' in actor) || draft.owner !== actor.accountId) return undefined
  const [loaded, person] = await Promise.all([versions.get(draft.version), core.people.find(draft.owner)])
  return loaded && { draft, loaded, accountKind: accountKindOf(loaded, person?.profile ?? {}) }
}

export async function toView(casework: Casework, actor: Actor, { draft, loaded, accountKind }: OwnDraft): Promise<DraftView> {
  const { answers, dossierId } = draft
  const { verdict, record } = await judgeDraft(casework, loaded, { actor, answers, dossierId, accountKind })
  const form = loaded.filingForm
  return { draft, loaded, form, verdict, record, sections: draftSections(form, answers, verdict), areas: casework.areas }
}
