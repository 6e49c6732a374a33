import type { Core } from '#app/core.server.ts'
import type { ChangeResult, MissedChange, SentChange, SentStep } from '#app/services/studio-drafts.ts'
import { mergeChange, type Clash } from '#builder/history/merge-change.ts'
import { stepsOf, type LogEntry } from '#builder/history/log.ts'
import type { StudioDraft, StudioLogEntry } from '#db/studio/studio-draft-store.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

type Author = Extract<Actor, { accountId: AccountId }>
type Meant = { sent: Omit<SentChange, 'commands'>; commands: DraftCommand[]; act: 'do' | 'undo' | 'redo'; of?: number; after: number }

/** How often a change is tried again when others save at the same moment. */
const mostTries = 5

/** Saves a change onto the latest revision, merged with what others saved since the one it was made for. */
export async function saveChange(core: Core, author: Author, sent: SentChange): Promise<ChangeResult> {
  return tryAgain(core, author, sent, async () => ({ sent, commands: sent.commands, act: 'do', after: sent.expected }))
}

type SentLogStep = SentStep & { act: 'undo' | 'redo'; of?: number }

/** Takes a change back, or does it again: the inverse of its entry in the log, where nothing later stands on it that its author has not seen. */
export async function saveStep(core: Core, author: Author, { act, of, over, ...sent }: SentLogStep): Promise<ChangeResult> {
  return tryAgain(core, author, sent, async () => {
    const heads = (await core.studioDrafts.heads(sent.id)).map((head) => ({ ...head, by: head.account }))
    const target = of ?? stepsOf(heads, author.accountId)[act]
    const [entry] = target === undefined ? [] : await core.studioDrafts.history(sent.id, target + 1, 1)
    if (!entry || entry.revision !== target) return undefined
    return { sent, commands: [{ kind: 'edit', edits: entry.inverse }], act, of: target, after: over ? sent.expected : target }
  })
}

async function tryAgain(core: Core, author: Author, sent: Omit<SentChange, 'commands'>, mean: () => Promise<Meant | undefined>): Promise<ChangeResult> {
  for (let tries = 0; tries < mostTries; tries++) {
    const known = await core.studioDrafts.findChange(sent.id, sent.changeId)
    if (known) return saved(core, author, sent, known)
    const draft = await core.studioDrafts.find(sent.id)
    if (!draft) return { result: 'refused', refusal: { code: 'draft-gone' } }
    if (draft.closedAt !== undefined) return { result: 'refused', refusal: { code: 'draft-closed' } }
    const meant = await mean()
    if (!meant) return { result: 'refused', refusal: { code: 'nothing-to-undo' } }
    const result = await save(core, author, draft, meant)
    if (result) return result
  }
  return { result: 'refused', refusal: { code: 'too-busy' } }
}

/** Undefined when another author was faster. */
async function save(core: Core, author: Author, draft: StudioDraft, { sent, commands, act, of, after }: Meant): Promise<ChangeResult | undefined> {
  const since = await core.studioDrafts.since(sent.id, Math.min(after, draft.revision))
  const same = since.find(({ changeId }) => changeId === sent.changeId)
  if (same) return saved(core, author, sent, same)
  const merge = mergeChange(draft.definition, since.map(toLogEntry), commands)
  if (merge.result === 'refused') return merge
  if (merge.result === 'conflict') return { result: 'conflict', clashes: named(merge.clashes, since), revision: draft.revision, missed: missedBy(since, sent.expected) }

  const { edits, inverse, touched, draft: definition } = merge.outcome
  // A change that changes nothing leaves no trace.
  if (touched.length === 0) return saved(core, author, sent, { edits: [], revision: draft.revision, at: draft.savedAt })
  const entry: StudioLogEntry = { revision: draft.revision + 1, changeId: sent.changeId, at: core.now(), account: author.accountId, name: author.name, act, of, commands: act === 'do' ? commands : [], edits, inverse: inverse.edits, touched }
  const result = await core.studioDrafts.append(sent.id, definition, entry)
  return result === 'saved' ? saved(core, author, sent, entry) : undefined
}

/** Clashes say who by name. */
function named(clashes: readonly Clash[], log: readonly StudioLogEntry[]): Clash[] {
  return clashes.map((clash) => ({ ...clash, by: log.find(({ revision }) => revision === clash.revision)?.name ?? '' }))
}

/** Everything of others up to this revision comes along: a change that changed nothing has no entry of its own there. */
async function saved(core: Core, author: Author, { id, expected, changeId }: Omit<SentChange, 'commands'>, entry: Pick<StudioLogEntry, 'revision' | 'at' | 'edits'>): Promise<ChangeResult> {
  const [since, heads] = await Promise.all([core.studioDrafts.since(id, expected), core.studioDrafts.heads(id)])
  const { undo, redo } = stepsOf(heads.map((head) => ({ ...head, by: head.account })), author.accountId)
  const { revision, at, edits } = entry
  return { result: 'saved', revision, at, edits, missed: missedBy(since.filter((other) => other.revision <= revision && other.changeId !== changeId), expected), undo: undo !== undefined, redo: redo !== undefined }
}

function missedBy(since: readonly StudioLogEntry[], expected: number): MissedChange[] {
  return since.filter(({ revision }) => revision > expected).map(({ revision, name, at, edits }) => ({ revision, by: name, at, edits }))
}

function toLogEntry({ account, ...entry }: StudioLogEntry): LogEntry {
  return { ...entry, by: account }
}
