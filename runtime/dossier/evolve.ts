import { evolveClocks } from '#runtime/dossier/evolve-clocks.ts'
import { movedVersion, reversedMove } from '#runtime/dossier/evolve-version.ts'
import type { AnswersRef, Dossier, HeldBy, Person } from '#runtime/dossier/dossier.ts'
import type { By, DossierEvent, StoredEvent } from '#runtime/dossier/event.ts'
import { systemAccount, type ContentHash } from '#runtime/ids.ts'

/** An event with who, when and where, before it has a place in the chain. */
export type Happened = Pick<StoredEvent, 'dossierId' | 'at' | 'by'> & { event: DossierEvent }

type Kind = DossierEvent['type']
type EventOf<Of extends Kind> = Extract<DossierEvent, { type: Of }>
type Evolver<Of extends Kind> = (dossier: Dossier, event: EventOf<Of>, happened: Happened) => Dossier

/** One line per event: what it changes of the dossier. None of them looks at a definition. */
const evolvers: { [Of in Exclude<Kind, 'dossier-filed'>]: Evolver<Of> } = {
  'transition-taken': moved,
  held: (dossier, { by }) => ({
    ...dossier,
    holder: by,
    assignee: isSameHolder(dossier.holder, by) ? dossier.assignee : undefined,
  }),
  'dossier-assigned': (dossier, { to }) => ({ ...dossier, assignee: to }),
  'dossier-released': (dossier) => ({ ...dossier, assignee: undefined }),
  'answers-replaced': (dossier, { answers, unasked }, happened) => ({
    ...dossier,
    answers: refTo(answers, happened, unasked),
    earlierAnswers: [...dossier.earlierAnswers, dossier.answers],
  }),
  'officer-answers-given': (dossier, { step, answers, unasked }, happened) => ({
    ...dossier,
    officerAnswers: { ...dossier.officerAnswers, [step]: refTo(answers, happened, unasked) },
  }),
  'supplement-requested': (dossier, { items, comment }, { at, by }) => ({
    ...dossier,
    supplements: [
      ...dossier.supplements,
      { round: dossier.supplements.length + 1, items, comment, requestedAt: at, by: toPerson(by) },
    ],
  }),
  'supplement-answered': (dossier, _event, { at }) => ({
    ...dossier,
    supplements: dossier.supplements.map((request) => (request.answeredAt ? request : { ...request, answeredAt: at })),
  }),
  'clock-started': evolveClocks,
  'clock-suspended': evolveClocks,
  'clock-resumed': evolveClocks,
  'clock-stopped': evolveClocks,
  'deadline-recomputed': evolveClocks,
  'deadline-extended': (dossier, event, happened) => ({
    ...evolveClocks(dossier, event, happened),
    extensions: [
      ...dossier.extensions,
      {
        clock: event.clock,
        until: event.due.dueAt,
        grounds: event.grounds,
        at: happened.at,
        by: toPerson(happened.by),
      },
    ],
  }),
  'fee-charged': (dossier, { key, title, amount, moment }, { at }) => ({
    ...dossier,
    fees: [...dossier.fees, { key, title, amount, moment, dueAt: at }],
  }),
  'fee-paid': (dossier, { key, amount, receipt }, { at, by }) => ({
    ...dossier,
    fees: dossier.fees.map((fee) =>
      fee.key === key ? { ...fee, paid: { at, by: toPerson(by), amount, receipt } } : fee,
    ),
  }),
  'number-issued': (dossier, { as, number }) => ({ ...dossier, numbers: { ...dossier.numbers, [as]: number } }),
  'letter-issued': (dossier, { letter, content, code, number, step }, { at }) => ({
    ...dossier,
    letters: [...dossier.letters, { key: letter, hash: content, code, number, at, step }],
  }),
  'register-written': (dossier, { register, number, act }) => ({
    ...dossier,
    records: [...dossier.records, { register, number, act }],
  }),
  'version-moved': movedVersion,
  'version-move-reversed': reversedMove,
  'notice-sent': (dossier) => dossier,
}

/**
 * The dossier after an event. Pure and total: what happened is never refused. Sequence and hash are the chain's affair
 * (see `chain.ts`). Throws on an event before filing: the log is broken.
 */
export function evolve(dossier: Dossier | undefined, happened: Happened): Dossier {
  const { event } = happened
  if (event.type === 'dossier-filed') return filed(event, happened)
  if (!dossier) throw new Error(`an event before filing: ${event.type}`)
  return apply(event.type, dossier, event, happened)
}

/** The person an event is by; the system is a person without an account. */
function toPerson({ accountId, name }: By): Person {
  return { accountId: accountId ?? systemAccount, name }
}

function apply<Of extends Exclude<Kind, 'dossier-filed'>>(
  type: Of,
  dossier: Dossier,
  event: EventOf<Of>,
  happened: Happened,
): Dossier {
  return evolvers[type](dossier, event, happened)
}

function filed(event: EventOf<'dossier-filed'>, happened: Happened): Dossier {
  const { code, procedure, version, channel, applicant, answers, unasked, step, status } = event
  return {
    id: happened.dossierId,
    sequence: 0,
    lastHash: '',
    procedure,
    version,
    code,
    channel,
    applicant,
    step,
    status,
    since: happened.at,
    answers: refTo(answers, happened, unasked),
    earlierAnswers: [],
    officerAnswers: {},
    clocks: {},
    fees: [],
    numbers: {},
    letters: [],
    records: [],
    supplements: [],
    decisions: [],
    taken: {},
    extensions: [],
    filedAt: happened.at,
  }
}

function moved(dossier: Dossier, event: EventOf<'transition-taken'>, { at, by }: Happened): Dossier {
  const { transition, command, from, to, status, comment, grounds, final } = event
  return {
    ...dossier,
    step: to,
    status,
    beforeMove: undefined,
    ...(from !== to && { since: at, holder: undefined, assignee: undefined }),
    decisions: [...dossier.decisions, { transition, command, from, to, at, by: toPerson(by), comment, grounds }],
    taken: { ...dossier.taken, [transition]: (dossier.taken[transition] ?? 0) + 1 },
    ...(final && { closedAt: at, outcome: final.outcome }),
  }
}

/** A move that stays with the same people leaves the dossier on the same desk. */
function isSameHolder(before: HeldBy | undefined, by: HeldBy | undefined): boolean {
  if (!before || !by || 'applicant' in before || 'applicant' in by) return false
  return before.role === by.role && before.unit === by.unit
}

function refTo(hash: ContentHash, { at, by }: Happened, unasked?: readonly string[]): AnswersRef {
  return { hash, at, by: toPerson(by), ...(unasked && { unasked }) }
}
