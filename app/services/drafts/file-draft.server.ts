import { waitOf } from '#app/doors/limits.server.ts'
import { applicantFrom, rememberStanding, standingNews } from '#app/services/drafts/applicant-facts.server.ts'
import { findDraft, type OpenDraft } from '#app/services/drafts/find-draft.server.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import type { DraftService, FileResult } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { filingOf } from '#db/stores/draft-held.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Command } from '#runtime/commands/command.ts'
import { execute } from '#runtime/execute.ts'
import type { DossierId } from '#runtime/ids.ts'

type Filing = Parameters<DraftService['file']>[1]

/** Who saves the same draft at the same moment is met again at most this often. */
const mostRaces = 5

/**
 * Files a draft, or answers the request it belongs to. Pressed twice, in two windows say, it is filed once, and both are
 * told its code. What is saved at that moment is filed as well.
 */
export async function fileDraft(casework: Casework, actor: Actor, filing: Filing): Promise<FileResult> {
  for (let race = 0; race < mostRaces; race += 1) {
    const outcome = await fileAsItStands(casework, actor, filing)
    if (outcome.result !== 'refused' || outcome.refusal.code !== 'stale') return outcome
  }
  return { result: 'refused', refusal: { code: 'busy' } }
}

/** *Stale* when the draft was saved between reading and filing, or its dossier went on. */
async function fileAsItStands(casework: Casework, actor: Actor, filing: Filing): Promise<FileResult> {
  const own = await findDraft(casework, actor, filing.id)
  if (!own) return (await filedBefore(casework, actor, filing)) ?? { result: 'not-found' }
  if (!own.may('file-draft')) return { result: 'refused', refusal: { code: 'not-permitted' } }
  if ((await waitOf('filing', own.draft.owner)) !== undefined) return { result: 'refused', refusal: { code: 'busy' } }
  const command = own.draft.dossierId ? await toAnswer(casework, own, own.draft.dossierId, filing) : toFiling(casework, own, filing)
  if (!command) return { result: 'refused', refusal: { code: 'not-permitted' } }

  const executed = await execute(command, actor, casework.engine)
  if (executed.result === 'refused') {
    if (executed.refusal.code !== 'answers-invalid') return executed
    const { draft, loaded, accountKind } = own
    const judged = await judgeDraft(casework, loaded, { actor, answers: draft.answers, dossierId: draft.dossierId, accountKind })
    return { result: 'invalid', verdict: { ...judged.verdict, problems: executed.refusal.problems } }
  }
  const said = { loaded: own.loaded, answers: own.draft.answers, onlyNew: filing.keepsStanding === true }
  if (executed.result === 'done' && Object.keys(standingNews(own.person, said)).length > 0) await rememberStanding(casework.core, own.person.id, said)
  const { id, code } = executed.dossier
  return { result: executed.result === 'done' ? 'filed' : 'already-done', dossierId: id, code }
}

function toFiling({ core }: Casework, { draft, person, loaded }: OpenDraft, { channel }: Filing): Command {
  const { answers, version, id, revision } = draft
  const applicant = applicantFrom(person, loaded, answers)
  return { kind: 'file', commandId: filingOf(id), dossierId: core.newId(), version, draft: { id, revision }, channel, applicant, answers }
}

async function toAnswer({ core }: Casework, { draft, loaded }: OpenDraft, dossierId: DossierId, { comment }: Filing): Promise<Command | undefined> {
  const dossier = await core.database.dossiers.find(dossierId)
  const move = dossier && loaded.procedure.movesFrom(dossier.step).find(({ command }) => command === 'answer-supplement')
  const { id, answers, revision } = draft
  return move && { kind: 'answer-supplement', commandId: filingOf(id), dossierId, expected: dossier.sequence, transition: move.key, answers, draft: { id, revision }, comment }
}

async function filedBefore({ core }: Casework, actor: Actor, { id }: Filing): Promise<FileResult | undefined> {
  const done = await core.database.dossiers.findCommand(filingOf(id))
  const dossier = done && (await core.database.dossiers.find(done.dossierId))
  const isOwn = dossier && 'accountId' in actor && dossier.applicant.accountId === actor.accountId
  return isOwn ? { result: 'already-done', dossierId: dossier.id, code: dossier.code } : undefined
}
