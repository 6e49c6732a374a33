import type { Core } from '#app/core.server.ts'
import type { ChangeResult, DraftListing, HistoryItem, MissedChange, OpenDraft, StudioDraftService } from '#app/services/studio-drafts.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import { isAuthor, type Author } from '#app/services/studio/author.ts'
import { saveChange, saveStep } from '#app/services/studio/save-change.server.ts'
import { shippedTemplates } from '#app/services/studio/shipped-templates.server.ts'
import { startDraft } from '#app/services/studio/start-draft.server.ts'
import { stepsOf } from '#builder/history/log.ts'
import type { StudioLogEntry, StudioDraftListing } from '#db/studio/studio-draft-store.ts'
import type { Actor } from '#runtime/access/actor.ts'

/** Opens, changes and remembers the drafts of the studio. */
export function studioDraftService(core: Core, versions: VersionCache): StudioDraftService {
  const { studioDrafts } = core
  const asAuthor = async (actor: Actor, act: (author: Author) => Promise<ChangeResult>): Promise<ChangeResult> =>
    isAuthor(actor) ? act(actor) : { result: 'refused', refusal: { code: 'not-permitted' } }

  const service: StudioDraftService = {
    async start(actor, from) {
      if (!isAuthor(actor)) return { result: 'refused', code: 'not-permitted' }
      const started = await startDraft(core, versions, from)
      if (started.result === 'not-found') return { result: 'refused', code: 'not-found' }
      if (started.result !== 'made') return started
      const at = core.now()
      const draft = { id: core.newId<DraftListing['id']>(), revision: 0, definition: started.definition, origin: started.origin, createdAt: at, createdBy: actor.name, savedAt: at, savedBy: actor.name }
      // Somebody else was faster with this key: his draft is told, or another key is found.
      if (!(await studioDrafts.create(draft, started))) return service.start(actor, from)
      if ('hash' in draft.origin) await core.scenarios.copy(draft.origin.hash, draft.id)
      await core.audit.add({ at, account: actor.accountId, name: actor.name, act: 'start-draft', subject: draft.id, detail: { origin: draft.origin, procedure: draft.definition.key } })
      return { result: 'started', id: draft.id }
    },
    shipped: shippedTemplates,
    list: async (actor) => (isAuthor(actor) ? (await studioDrafts.list()).map(toListing) : []),
    async open(actor, id): Promise<OpenDraft | undefined> {
      if (!isAuthor(actor)) return undefined
      const [draft, heads] = await Promise.all([studioDrafts.find(id), studioDrafts.heads(id)])
      if (!draft) return undefined
      const { undo, redo } = stepsOf(heads.map((head) => ({ ...head, by: head.account })), actor.accountId)
      const { definition, origin, closedAt, ...rest } = draft
      return { ...rest, definition, origin: origin.from, baseHash: 'hash' in origin ? origin.hash : undefined, closed: closedAt !== undefined, undo: undo !== undefined, redo: redo !== undefined }
    },
    change: (actor, sent) => asAuthor(actor, (author) => saveChange(core, author, sent)),
    undo: (actor, sent) => asAuthor(actor, (author) => saveStep(core, author, { ...sent, act: 'undo' })),
    redo: (actor, sent) => asAuthor(actor, (author) => saveStep(core, author, { ...sent, act: 'redo' })),
    takeBack: (actor, sent) => asAuthor(actor, (author) => saveStep(core, author, { ...sent, act: 'undo', of: sent.revision })),
    missed: async (actor, id, revision) => (isAuthor(actor) ? (await studioDrafts.since(id, revision)).map(toMissed) : undefined),
    history: async (actor, id, before = Number.MAX_SAFE_INTEGER) => (isAuthor(actor) ? (await studioDrafts.history(id, Math.min(before, 2_000_000_000), 50)).map(toHistory) : undefined),
    async discard(actor, id) {
      if (!isAuthor(actor)) return 'not-permitted'
      if (await studioDrafts.close(id, core.now())) await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'discard-draft', subject: id, detail: {} })
      return 'done'
    },
  }
  return service
}

function toListing({ origin, ...listing }: StudioDraftListing): DraftListing {
  return { ...listing, origin: origin.from }
}

const toMissed = ({ revision, name, at, edits }: StudioLogEntry): MissedChange => ({ revision, by: name, at, edits })

const toHistory = ({ revision, at, name, act, of, commands }: StudioLogEntry): HistoryItem => ({ revision, at, name, act, of, commands })
