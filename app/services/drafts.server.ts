import { copyFromEarlier } from '#app/services/drafts/copy-earlier.server.ts'
import { draftSections, isTouched } from '#app/services/drafts/draft-sections.ts'
import { fileDraft } from '#app/services/drafts/file-draft.server.ts'
import { findDraft, toView } from '#app/services/drafts/find-draft.server.ts'
import { savePage } from '#app/services/drafts/save-page.server.ts'
import { peopleOnDrafts, sharedDrafts } from '#app/services/drafts/draft-people.server.ts'
import { findByCode, mailReturn } from '#app/services/drafts/return-to-draft.server.ts'
import { standingChanges } from '#app/services/drafts/standing-changes.server.ts'
import { startDraft, startSupplement } from '#app/services/drafts/start-draft.server.ts'
import type { UploadDoors } from '#app/services/drafts/uploads.server.ts'
import { visitPage } from '#app/services/drafts/visit-page.server.ts'
import type { DraftLine, DraftService } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { newTurns } from '#app/turns.ts'
import type { Draft } from '#runtime/ports.ts'

/** Answers before filing: the applicant's alone. */
export function draftService(casework: Casework, doors: UploadDoors): DraftService {
  const { drafts } = casework.core.database
  const turns = newTurns()

  const toLine = async (draft: Draft, sharedBy?: string): Promise<DraftLine[]> => {
    const loaded = await casework.versions.get(draft.version)
    if (!loaded) return []
    const sections = draftSections(loaded.filingForm, draft.answers, { answers: draft.answers, problems: [], warnings: [], hidden: [], required: [] })
    const filled = loaded.filingForm.sections.filter(({ fields }) => isTouched(fields, draft.answers)).length
    return [{ draft, procedureTitle: loaded.definition.title, filled, sections: sections.length, sharedBy }]
  }

  return {
    start: (actor, procedure) => startDraft(casework, actor, procedure),
    startSupplement: (actor, dossierId) => startSupplement(casework, actor, dossierId),
    savePage: (actor, post) => turns(post.id, () => savePage(casework, doors, actor, post)),
    ...peopleOnDrafts(casework),
    ...copyFromEarlier(casework),
    findByCode: (actor, code) => findByCode(casework, actor, code),
    mailReturn: (actor, id) => mailReturn(casework, actor, id),
    visit: (actor, id, section) => visitPage(casework, actor, id, section),
    standingChanges: (actor, id, language) => standingChanges(casework, actor, id, language),
    file: (actor, filing) => turns(filing.id, () => fileDraft(casework, actor, filing)),

    async find(actor, id) {
      const own = await findDraft(casework, actor, id)
      return own && toView(casework, own)
    },

    async list(actor) {
      if (!('accountId' in actor)) return []
      const [own, shared] = await Promise.all([drafts.listOf(actor.accountId), sharedDrafts(casework, actor.accountId)])
      const lines = await Promise.all([...own.map((draft) => toLine(draft)), ...shared.map(({ draft, by }) => toLine(draft, by))])
      return lines.flat()
    },

    async discard(actor, id) {
      if (await findDraft(casework, actor, id, 'file-draft')) await drafts.remove(id)
    },
  }
}
