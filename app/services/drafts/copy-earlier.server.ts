import { findReadable } from '#app/services/dossiers/dossier-view.server.ts'
import { findDraft, type OpenDraft } from '#app/services/drafts/find-draft.server.ts'
import type { CopyPreview, CopySource, DraftService } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { answersInForce } from '#runtime/answers-in-force.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import { copyableAnswers, type Copyable } from '#runtime/forms/copy-answers.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import { marksBetween } from '#runtime/forms/prefill-marks.ts'
import { summariseField } from '#runtime/forms/summarise.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { Field } from '#schemas/generated/procedure.ts'

const mostSources = 30

/** Taking answers over from an earlier dossier of the same person, of this or another procedure. */
export function copyFromEarlier(casework: Casework): Pick<DraftService, 'copySources' | 'copyPreview' | 'copyEarlier'> {
  const { database, now } = casework.core
  return {
    async copySources(actor, id) {
      const open = await findDraft(casework, actor, id, 'edit-draft')
      if (!open || !('accountId' in actor)) return undefined
      const recent = await database.dossierQueries.ofApplicant(actor.accountId, { limit: mostSources })
      const sources = await Promise.all(recent.map(async ({ id: dossierId }) => toSource(casework, actor, open, dossierId)))
      return sources.flat()
    },

    async copyPreview(actor, id, { from, language }) {
      const open = await findDraft(casework, actor, id, 'edit-draft')
      const found = open && (await earlier(casework, actor, open, from))
      if (!open || !found) return undefined
      const form = open.loaded.filingForm
      const wordsOf = (field: Field, value: AnswerValue | undefined): string => (value === undefined ? '' : summariseField(form, field, value, language))
      const preview: CopyPreview = {
        ...{ code: found.dossier.code, revision: open.draft.revision },
        rows: found.copyable.taken.map(({ field, value }) => ({ key: field.key, label: textIn(field.label, language), text: wordsOf(field, value), current: wordsOf(field, open.draft.answers[field.key]) })),
        left: found.copyable.left.map(({ label }) => textIn(label, language)),
      }
      return preview
    },

    async copyEarlier(actor, { id, from, keys, expected }) {
      const open = await findDraft(casework, actor, id, 'edit-draft')
      const found = open && (await earlier(casework, actor, open, from))
      if (!open || !found) return 'not-found'
      const wanted = found.copyable.taken.filter(({ field }) => keys.includes(field.key))
      const answers = { ...open.draft.answers, ...Object.fromEntries(wanted.map(({ field, value }) => [field.key, value])) }
      const saved = await database.drafts.save(id, answers, now(), expected)
      if (saved.result !== 'saved') return saved.result === 'gone' ? 'not-found' : 'stale'
      await database.draftPeople.mark(id, marksBetween(open.loaded.filingForm, open.draft.answers, answers, { from: 'dossier', of: found.dossier.code }))
      return 'copied'
    },
  }
}

type Earlier = { dossier: Dossier; copyable: Copyable; title: CopySource['title'] }

async function earlier(casework: Casework, actor: Actor, { draft, loaded }: OpenDraft, from: DossierId): Promise<Earlier | undefined> {
  const found = draft.dossierId === from ? undefined : await findReadable(casework, actor, from)
  if (!found || !('accountId' in actor) || found.dossier.applicant.accountId !== actor.accountId) return undefined
  const answers = await answersInForce(found.dossier, found.loaded.procedure, casework.engine)
  return { dossier: found.dossier, title: found.loaded.definition.title, copyable: copyableAnswers(loaded.filingForm, found.loaded.filingForm, answers) }
}

async function toSource(casework: Casework, actor: Actor, open: OpenDraft, id: DossierId): Promise<CopySource[]> {
  const found = await earlier(casework, actor, open, id)
  if (!found || found.copyable.taken.length === 0) return []
  return [{ id, code: found.dossier.code, title: found.title, filedAt: found.dossier.filedAt, count: found.copyable.taken.length }]
}
