import { accountKindOf } from '#app/services/drafts/applicant-facts.server.ts'
import { draftSections } from '#app/services/drafts/draft-sections.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import type { DraftView } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { StoredPerson } from '#db/people/people-store.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import { standingMarks } from '#runtime/forms/prefill-marks.ts'
import type { AccountId, DraftId } from '#runtime/ids.ts'
import type { Draft } from '#runtime/ports.ts'

type DraftAct = 'read-draft' | 'edit-draft' | 'file-draft' | 'share-draft' | 'leave-draft'
/** A draft the actor may see. Whoever works on it, it is judged as its owner's, who will file it. */
export type OpenDraft = { draft: Draft; person: StoredPerson; loaded: LoadedVersion; accountKind: string; owner: Person; may: (act: DraftAct) => boolean }
type Person = Extract<Actor, { kind: 'applicant' }>

/** A draft on which the actor may do this; for others it is not there. */
export async function findDraft({ core, versions }: Casework, actor: Actor, id: DraftId, act: DraftAct = 'read-draft'): Promise<OpenDraft | undefined> {
  const draft = 'accountId' in actor ? await core.database.drafts.find(id) : undefined
  if (!draft || !('accountId' in actor)) return undefined
  const people = draft.owner === actor.accountId ? undefined : await peopleOn(core, id)
  const may = (wanted: DraftAct): boolean => can(actor, wanted, { owner: draft.owner, people })
  if (!may(act)) return undefined
  const [loaded, person] = await Promise.all([versions.get(draft.version), core.actors.personOf(draft.owner)])
  if (!loaded || !person) return undefined
  const owner: Person = { kind: 'applicant', accountId: draft.owner, name: person.name }
  return { draft, person, loaded, accountKind: accountKindOf(loaded, person.profile), owner, may }
}

async function peopleOn({ database }: Casework['core'], id: DraftId): Promise<ReadonlyMap<AccountId, 'edit' | 'read'>> {
  const people = await database.draftPeople.of(id)
  return new Map(people.flatMap(({ account, may }) => (account === undefined ? [] : [[account, may] as const])))
}

export async function toView(casework: Casework, { draft, loaded, accountKind, owner, may }: OpenDraft): Promise<DraftView> {
  const { answers, dossierId } = draft
  const { verdict, record, judgedIn } = await judgeDraft(casework, loaded, { actor: owner, answers, dossierId, accountKind })
  const form = loaded.filingForm
  const marks = standingMarks(await casework.core.database.draftPeople.marks(draft.id), answers)
  const rights = { edit: may('edit-draft'), file: may('file-draft'), share: may('share-draft') }
  return { draft, loaded, form, verdict, record, judgedIn, sections: draftSections(form, answers, verdict, marks), marks, areas: casework.areas, owner: owner.name, may: rights }
}
