import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { DraftOutcome } from '#builder/commands/outcome.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { DoorAnswer, DraftDoor, Missed } from '#builder/editor/store/draft-door.ts'
import { applied, clashesOf, replayed, stepsAfter, toEntries, withCommands, withoutClashes, type Pending, type Steps } from '#builder/editor/store/pending.ts'
import type { LogEntry } from '#builder/history/log.ts'
import type { Clash } from '#builder/history/merge-change.ts'
import type { DraftCommand, Edit } from '#schemas/generated/draft-change.ts'

/**
 * `saving`: on its way. `offline`: kept here, tried again. `signed-out`: the same until somebody is signed in again.
 * `conflict`: the author must choose before anything else is sent.
 */
export type SaveState = 'saved' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'closed'

export type DraftState = {
  /** What the editors show: what is saved, what is on its way, what is being typed. */
  draft: ProcedureDraft
  /** What is saved, at `revision`. */
  confirmed: ProcedureDraft
  revision: number
  state: SaveState
  savedAt: string
  /** Whether there is something to undo, what is on its way included. */
  undo: boolean
  redo: boolean
  clashes: readonly Clash[]
  /** Why the last change did not stay, until the next one. */
  refusal?: { code: string }
  /** Who changed something meanwhile, for the announcements. */
  others?: string
}

export type DraftStore = {
  get(): DraftState
  subscribe(listener: () => void): () => void
  /** Does commands at once and sends them. The outcome tells why not, when they cannot be done. */
  do(commands: readonly DraftCommand[]): DraftOutcome
  /** Shows what is being typed; sent by `settle`, the next `do`, or after a moment of rest. */
  type(commands: readonly DraftCommand[]): DraftOutcome
  settle(): void
  undo(): void
  redo(): void
  takeBack(revision: number): void
  /** After a conflict: `mine` sends the change again over theirs, `theirs` drops it. */
  resolve(choice: 'mine' | 'theirs'): void
  /** Fetches what others changed. */
  catchUp(): Promise<void>
}

type Opened = { definition: ProcedureDraft; revision: number; savedAt: string; undo: boolean; redo: boolean; closed: boolean }

/**
 * The draft of one open page. Commands are done here at once and sent one after the other; what comes back is the truth,
 * on which whatever is still on its way is done again.
 */
export function createDraftStore(opened: Opened, door: DraftDoor): DraftStore {
  const listeners = new Set<() => void>()
  let pending: Pending[] = []
  let typed: readonly DraftCommand[] = []
  let typedOn = 0
  let typedAt = 0
  let isSending = false
  /** What others changed while something of ours was on its way, which therefore was made without having seen it. */
  let others: LogEntry[] = []
  /** As the server last said. */
  let known: Steps = { undo: opened.undo, redo: opened.redo }
  let state: DraftState = { ...opened, draft: opened.definition, confirmed: opened.definition, state: opened.closed ? 'closed' : 'saved', clashes: [] }

  const show = (change: Partial<DraftState>): void => {
    const next = { ...state, ...change }
    const sent = replayed(next.confirmed, pending)
    const acts = pending.map(({ act }) => act)
    state = { ...next, ...stepsAfter(known, typed.length > 0 ? [...acts, 'do'] : acts), draft: withCommands(sent, typed) }
    for (const listener of listeners) listener()
  }
  const settle = (): void => {
    if (typed.length === 0) return
    const commands = typed
    typed = []
    queue({ act: 'do', commands }, typedOn)
  }
  const queue = (change: Omit<Pending, 'changeId' | 'madeOn'>, madeOn = state.revision): void => {
    pending = [...pending, { ...change, madeOn, changeId: door.newChangeId() }]
    show({ state: state.state === 'conflict' ? 'conflict' : 'saving', refusal: undefined })
    void flush()
  }
  const isBusy = (): boolean => pending.length > 0 || typed.length > 0 || isSending
  const drop = (): void => {
    pending = pending.slice(1)
  }
  const catchUpWith = (missed: readonly Missed[]): Pick<DraftState, 'confirmed' | 'revision'> & { others?: string } => {
    const fresh = missed.filter(({ revision }) => revision > state.revision)
    others = [...others, ...toEntries(state.confirmed, fresh)]
    return { confirmed: applied(state.confirmed, fresh), revision: Math.max(state.revision, ...fresh.map(({ revision }) => revision)), ...(missed.length > 0 && { others: missed.at(-1)?.by }) }
  }
  const receive = (answer: DoorAnswer): void => {
    if (answer.result === 'saved') {
      const { missed, edits, revision, at, undo, redo } = answer
      const caught = catchUpWith(missed)
      drop()
      known = { undo, redo }
      show({ ...caught, confirmed: applied(caught.confirmed, [{ edits }]), revision, savedAt: at, state: pending.length > 0 ? 'saving' : 'saved' })
    }
    if (answer.result === 'conflict') show({ ...catchUpWith(answer.missed), clashes: answer.clashes, state: 'conflict' })
    if (answer.result === 'refused') {
      drop()
      show({ refusal: answer.refusal, state: answer.refusal.code === 'draft-closed' ? 'closed' : pending.length > 0 ? 'saving' : 'saved' })
    }
  }
  const flush = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    for (let tries = 0; pending[0] !== undefined && state.state !== 'conflict'; ) {
      const clashes = clashesOf(state.confirmed, others, pending[0])
      if (clashes.length > 0) {
        show({ clashes, state: 'conflict' })
        break
      }
      const answer = await door.send({ ...pending[0], expected: state.revision })
      if (answer.result === 'unreachable') {
        show({ state: answer.signedOut ? 'signed-out' : 'offline' })
        await door.wait(Math.min(30_000, 500 * 2 ** tries++))
        continue
      }
      tries = 0
      receive(answer)
    }
    isSending = false
    if (!isBusy()) others = []
  }
  const settleAfterRest = async (): Promise<void> => {
    const mine = (typedAt += 1)
    await door.wait(1500)
    if (mine === typedAt) settle()
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    do(commands) {
      const sent = replayed(state.confirmed, pending)
      const isTyped = typed.length > 0
      const outcome = applyCommands(isTyped ? withCommands(sent, typed) : sent, commands)
      if (!outcome.ok || outcome.touched.length === 0) return outcome
      settle()
      queue({ act: 'do', commands: asOneChange(commands, outcome.edits) })
      return outcome
    },
    type(commands) {
      if (!isSameControl(typed, commands)) settle()
      const outcome = applyCommands(replayed(state.confirmed, pending), commands)
      if (!outcome.ok) return outcome
      if (typed.length === 0) typedOn = state.revision
      typed = commands
      show({})
      void settleAfterRest()
      return outcome
    },
    settle,
    undo() {
      settle()
      queue({ act: 'undo', commands: [] })
    },
    redo() {
      settle()
      queue({ act: 'redo', commands: [] })
    },
    takeBack(revision) {
      settle()
      queue({ act: 'take-back', commands: [], revision })
    },
    resolve(choice) {
      const [first, ...rest] = pending
      if (choice === 'mine') others = withoutClashes(others, state.clashes)
      const again = first && { ...first, madeOn: state.revision, changeId: door.newChangeId(), ...(first.act !== 'do' && { over: true as const }) }
      pending = choice === 'mine' && again ? [again, ...rest] : rest
      show({ clashes: [], state: pending.length > 0 ? 'saving' : 'saved' })
      void flush()
    },
    async catchUp() {
      // What is being typed was begun on what is shown: it is sent as such, so that what others saved there asks.
      if (isBusy()) return
      const missed = await door.missed(state.revision)
      if (missed.length > 0 && !isBusy()) show(catchUpWith(missed))
    },
  }
}

/** By the schema of a change; a form of three hundred lines that is pasted is more. */
const mostCommands = 200

/** Commands that are too many for one change are sent as the edits they came to. */
function asOneChange(commands: readonly DraftCommand[], edits: readonly Edit[]): readonly DraftCommand[] {
  return commands.length <= mostCommands ? commands : [{ kind: 'edit', edits: [...edits] }]
}

/** Whether what is typed now goes where the last did: what was typed elsewhere is kept, also where no control was left. */
const isSameControl = (typed: readonly DraftCommand[], commands: readonly DraftCommand[]): boolean => JSON.stringify(typed.flatMap(placesOf)) === JSON.stringify(commands.flatMap(placesOf))

const placesOf = (command: DraftCommand): string[] => (command.kind === 'set-texts' ? command.texts.map(({ at }) => `${at}/${command.language}`) : 'at' in command ? [command.at] : [])
