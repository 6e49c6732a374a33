import { placesEach } from '#db/stores/dossier-columns.ts'
import { branded, brandedOr, decode, encode, orNull, orUndefined } from '#db/codecs.ts'
import { toSnapshot } from '#db/stores/snapshot.ts'
import type { CommitRow, DossierRow } from '#db/schema.ts'
import type { DossierSummary, ListedDossier, Task } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { DossierWrite, Kept } from '#runtime/ports.ts'

/** Sorts after every instant. */
export const noDue = '~'

/** Where a dossier stands in lists: held by due instant, then waiting for the applicant, then closed. */
export function toListKey(summary: DossierSummary, task: Task | undefined): string {
  if (summary.closedAt !== undefined) return `z${summary.filedAt}`
  return task ? `h${task.dueAt ?? noDue}` : `w${summary.filedAt}`
}

export function toDossierRow(write: DossierWrite): Omit<DossierRow, 'no'> {
  const { dossier, summary, task, timerAt } = write
  return {
    id: dossier.id,
    sequence: dossier.sequence,
    list_key: toListKey(summary, task),
    code: summary.code,
    procedure: summary.procedure,
    version: summary.version,
    applicant_id: summary.applicantId,
    applicant_name: summary.applicantName,
    phone: orNull(summary.phone),
    channel: summary.channel,
    step: summary.step,
    status: summary.status,
    filed_at: summary.filedAt,
    closed_at: orNull(summary.closedAt),
    outcome: orNull(summary.outcome),
    clock: summary.clock,
    due_at: orNull(summary.dueAt),
    due_on: orNull(summary.dueOn),
    search_text: summary.searchText,
    timer_at: orNull(timerAt),
    role: orNull(task?.role),
    unit: orNull(task?.unit),
    assignee: orNull(task?.assignee),
    assignee_name: orNull(task && dossier.assignee?.name),
    since: orNull(task?.since),
    snapshot: encode(toSnapshot(write)),
  }
}

export const listedColumns = [
  'id', 'code', 'procedure', 'version', 'applicant_name', 'step', 'status', 'filed_at', 'closed_at', 'outcome', 'clock', 'due_at', 'due_on',
] as const satisfies ReadonlyArray<keyof DossierRow>
export type ListedRow = Pick<DossierRow, (typeof listedColumns)[number]>

/** A row of a queue: how far the dossier had come, and the task while there is one. */
export const queuedColumns = [...listedColumns, 'sequence', 'list_key', 'role', 'unit', 'assignee', 'assignee_name', 'since'] as const satisfies ReadonlyArray<keyof DossierRow>
export type QueuedRow = Pick<DossierRow, (typeof queuedColumns)[number]>

export function toListed(row: ListedRow): ListedDossier {
  return {
    id: branded(row.id),
    code: row.code,
    procedure: row.procedure,
    version: branded(row.version),
    applicantName: row.applicant_name,
    step: row.step,
    status: row.status,
    filedAt: row.filed_at,
    closedAt: orUndefined(row.closed_at),
    outcome: brandedOr(row.outcome),
    clock: branded(row.clock),
    dueAt: orUndefined(row.due_at),
    dueOn: orUndefined(row.due_on),
  }
}

/** The open task, as far as it is not the summary's. */
export function toTask({ id, procedure, step, list_key, role, unit, assignee, since }: QueuedRow): Task | undefined {
  if (role === null || unit === null || since === null) return undefined
  const due = list_key.slice(1)
  return { dossierId: branded(id), procedure, step, role, unit, assignee: brandedOr(assignee), dueAt: due === noDue ? undefined : due, since }
}

/** What a command wrote: its events, of which there is at least one, and the content they name. */
export function toCommitRow({ events, log, answers, letters }: Pick<DossierWrite, 'events' | 'log' | 'answers' | 'letters'>): CommitRow {
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) throw new Error('a command without an event')
  return {
    dossier_id: first.dossierId,
    first: first.sequence,
    last: last.sequence,
    command_id: first.commandId,
    at: first.at,
    by: encode(first.by),
    previous_hash: first.previousHash,
    events: log,
    contents: toContents(answers, letters),
  }
}

/** Where a command of a dossier stands among all commands. */
export const toPlace = (no: number, first: number): number => no * placesEach + first

/** A command's row as far as its events go. */
export const loggedColumns = ['dossier_id', 'first', 'last', 'command_id', 'at', 'by', 'previous_hash', 'events'] as const satisfies ReadonlyArray<keyof CommitRow>

export function toStoredEvents(row: Pick<CommitRow, (typeof loggedColumns)[number]>): StoredEvent[] {
  const links = decode<Array<Pick<StoredEvent, 'event' | 'hash'>>>(row.events)
  const common = { dossierId: branded<StoredEvent['dossierId']>(row.dossier_id), commandId: branded<StoredEvent['commandId']>(row.command_id), at: row.at, by: decode<StoredEvent['by']>(row.by) }
  return links.map(({ event, hash }, index) => ({ ...common, sequence: row.first + index, event, previousHash: links[index - 1]?.hash ?? row.previous_hash, hash }))
}

/** Answers or a letter, which alone has a code, under the hash that events name it by. */
export type KeptContent<Content> = { hash: string; code: string | null; content: Content }

function toContents(answers: DossierWrite['answers'], letters: DossierWrite['letters']): string | null {
  const kept = [...answers.map((one) => toKept(one, null)), ...letters.map((one) => toKept(one, one.code))]
  return kept.length === 0 ? null : `[${kept.join(',')}]`
}

/** The text that was hashed stands in the list as it is, not as a text within a text. */
const toKept = ({ hash, json }: Kept<unknown>, code: string | null): string => `{"hash":${encode(hash)},"code":${encode(code)},"content":${json}}`

/** Content that was written as a text within the list is read as well. */
export const toKeptContents = <Content>(row: Pick<CommitRow, 'contents'>): Array<KeptContent<Content>> =>
  toKeptList<Content>(row).map(({ content, ...named }) => ({ ...named, content: typeof content === 'string' ? decode<Content>(content) : content }))

/** Each hash with the text that is to have it: what was made of values by JSON is made of them again. */
export const toHashedTexts = (row: Pick<CommitRow, 'contents'>): Array<{ hash: string; text: string }> =>
  toKeptList(row).map(({ hash, content }) => ({ hash, text: typeof content === 'string' ? content : encode(content) }))

const toKeptList = <Content>({ contents }: Pick<CommitRow, 'contents'>): Array<KeptContent<Content | string>> => (contents === null ? [] : decode(contents))
