import { createHash, randomUUID } from 'node:crypto'
import { filingOf } from '#db/stores/draft-held.ts'
import { replay } from '#runtime/dossier/chain.ts'
import type { Replay } from '#db/database.ts'
import type { Dossier, Task } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { AccountId, CommandId, ContentHash, DossierId, DraftId, VersionHash } from '#runtime/ids.ts'
import type { DossierWrite, Draft, Kept } from '#runtime/ports.ts'

/** Writes as the engine would hand them to the store; what they mean does not matter to it. */

export const applicant = { accountId: 'account-lan' as AccountId, name: 'Nguyễn Thị Lan', email: 'lan@example.vn', phone: '+84912345678' }
export const officer = { accountId: 'account-minh' as AccountId, name: 'Trần Văn Minh' }
export const counter = { role: 'counter', unit: 'one-stop' }

type Sample = {
  id?: DossierId
  code?: string
  procedure?: string
  step?: string
  filedAt?: string
  dueAt?: string
  /** Role and unit that hold it; undefined: waiting for the applicant. */
  holder?: { role: string; unit: string }
  assignee?: { accountId: AccountId; name: string }
  closedAt?: string
  searchText?: string
}

/** Files a new dossier, held by the counter unless told otherwise. */
export function filing(sample: Sample = {}, parts: Partial<DossierWrite> = {}): DossierWrite {
  return write(newDossier(sample), 0, { holder: counter, ...sample }, parts)
}

/** The next command on a dossier as `previous` left it. */
export function nextWrite(previous: DossierWrite, sample: Sample = {}, parts: Partial<DossierWrite> = {}): DossierWrite {
  const { dossier, summary } = previous
  const next = { ...dossier, step: sample.step ?? dossier.step, closedAt: sample.closedAt, assignee: sample.assignee }
  return write(next, dossier.sequence, { holder: counter, dueAt: summary.dueAt, searchText: summary.searchText, ...sample }, parts)
}

/** The applicant's, just begun. */
export function draftOf(id: DraftId): Draft {
  const at = '2026-02-10T03:00:00.000Z'
  return { id, owner: applicant.accountId, procedure: 'postal-licence', version: filing().dossier.version, answers: {}, revision: 1, createdAt: at, savedAt: at }
}

/** The dossier that events say: samples have what was filed in the first. */
export const replaySamples: Replay = (events) => {
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last || !('sample' in first.event)) return replay(events)
  return { ...(first.event.sample as Dossier), sequence: last.sequence, lastHash: last.hash }
}

/** Events as the store keeps them. */
export const logOf = (events: readonly StoredEvent[]): string => JSON.stringify(events.map(({ event, hash }) => ({ event, hash })))

/** Content under a hash of its own. */
export const kept = <Content>(name: string, content: Content): Kept<Content> => ({ hash: contentHash(name), content, json: JSON.stringify(content) })
export const contentHash = (text: string): ContentHash => createHash('sha256').update(text).digest('hex') as ContentHash

function newDossier({ id, code, procedure, step, filedAt, closedAt, assignee }: Sample): Dossier {
  const at = filedAt ?? '2026-02-10T03:00:00.000Z'
  return {
    id: id ?? (randomUUID() as DossierId),
    sequence: 0,
    lastHash: '0'.repeat(64),
    procedure: procedure ?? 'postal-licence',
    version: 'v1' as VersionHash,
    code: code ?? `H05.${randomUUID()}`,
    channel: 'online',
    applicant,
    step: step ?? 'intake',
    status: 1,
    assignee,
    answers: { hash: contentHash('answers'), at, by: applicant },
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
    filedAt: at,
    since: at,
    closedAt,
  }
}

function write(before: Dossier, expected: number, sample: Sample, parts: Partial<DossierWrite>): DossierWrite {
  const commandId = parts.commandId ?? (parts.draft ? filingOf(parts.draft.id) : (randomUUID() as CommandId))
  const event = sampleEvent(before, commandId)
  const dossier = { ...before, sequence: before.sequence + 1, lastHash: event.hash }
  const task = sample.holder && !sample.closedAt ? taskOf(dossier, sample) : undefined
  return {
    commandId,
    dossier,
    expected,
    events: [event],
    log: logOf([event]),
    summary: {
      id: dossier.id,
      code: dossier.code,
      procedure: dossier.procedure,
      version: dossier.version,
      applicantId: applicant.accountId,
      applicantName: applicant.name,
      searchText: sample.searchText ?? `${dossier.code.toLowerCase()} nguyen thi lan`,
      channel: dossier.channel,
      step: dossier.step,
      status: dossier.status,
      filedAt: dossier.filedAt,
      closedAt: dossier.closedAt,
      clock: sample.dueAt ? 'running' : 'none',
      dueAt: sample.dueAt,
      phone: applicant.phone,
    },
    task,
    answers: [],
    letters: [],
    records: [],
    jobs: [],
    files: [],
    ...parts,
  }
}

function taskOf(dossier: Dossier, { holder, dueAt }: Sample): Task | undefined {
  return holder && { dossierId: dossier.id, procedure: dossier.procedure, step: dossier.step, ...holder, assignee: dossier.assignee?.accountId, dueAt, since: dossier.filedAt }
}

function sampleEvent(before: Dossier, commandId: CommandId): StoredEvent {
  const { id, sequence, lastHash } = before
  const event = { type: 'dossier-released', ...(sequence === 0 && { sample: before }) } as const
  return {
    dossierId: id,
    sequence: sequence + 1,
    commandId,
    at: '2026-02-10T03:00:00.000Z',
    by: { kind: 'applicant', accountId: applicant.accountId, name: applicant.name },
    event,
    previousHash: lastHash,
    hash: contentHash(`${id} ${sequence + 1} ${lastHash}`),
  }
}

/** A letter that says nothing. */
export function letterContent(checkCode: string) {
  return { key: 'receipt', title: 'Giấy tiếp nhận', paper: 'A4' as const, language: 'vi' as const, head: { agency: 'Sở', place: 'Hà Nội', date: '10/02/2026' }, dossierCode: 'H05', checkCode, blocks: [] }
}
