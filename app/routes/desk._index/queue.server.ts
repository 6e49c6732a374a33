import { createHash } from 'node:crypto'
import type { OfficerActor } from '#app/auth/session.server.ts'
import { isFiltered, parseQueue } from '#app/components/desk/queue-address.ts'
import { getServices } from '#app/services.server.ts'
import type { QueueRequest } from '#app/services/dossiers.ts'
import type { LoadedVersion, ProcedureService } from '#app/services/procedures.ts'
import { inLanguage, type Language } from '#app/language.ts'
import type { Remaining } from '#runtime/deadlines/remaining.ts'
import type { QueueRow, QueueView } from '#runtime/ports.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type QueueLine = {
  id: string
  code: string
  applicantName: string
  /** Title, like that of the step, in the language of the page. */
  procedure: string
  step: string
  status: number
  filedAt: string
  dueAt?: string
  remaining?: Remaining
  assigneeName?: string
  /** The officer may take it at once; otherwise it is opened. */
  claimable: boolean
  /** Of the claim that this page offers: a double click is the same command. */
  commandId: string
}
export type QueueData = {
  request: QueueRequest
  filtered: boolean
  counts: Record<QueueView, number>
  lines: QueueLine[]
  next?: string
  previous?: string
  procedures: Array<{ key: string; title: Text }>
  /** Steps of the chosen procedure. */
  steps: Array<{ key: string; title: Text }>
}

const pageSize = 50

/** One page of the list that the address names, with what the officer may choose from. */
export async function loadQueue(actor: OfficerActor, url: URL, language: Language): Promise<QueueData> {
  const { dossiers, procedures } = await getServices()
  const request = parseQueue(url.searchParams)
  const [page, counts, catalogue, steps] = await Promise.all([
    dossiers.queue(actor, { ...request, limit: pageSize }),
    dossiers.counts(actor),
    procedures.catalogue({ language }),
    stepsOf(procedures, request.procedure),
  ])
  const versions = await loadVersions(procedures, page.rows)
  const claimant = createHash('sha256').update(actor.accountId).digest('hex').slice(0, 8)
  return {
    request,
    filtered: isFiltered(request),
    counts,
    lines: page.rows.map((row) => toLine(row, versions.get(row.version), { actor, language, claimant, remaining: page.remaining.get(row.id) })),
    next: page.next,
    previous: page.previous,
    procedures: catalogue.map(({ key, title }) => ({ key, title })),
    steps,
  }
}

async function stepsOf(procedures: ProcedureService, key: string | undefined): Promise<QueueData['steps']> {
  const latest = key === undefined ? undefined : await procedures.latest(key)
  return latest?.loaded.definition.steps.map(({ key: step, title }) => ({ key: step, title })) ?? []
}

async function loadVersions(procedures: ProcedureService, rows: readonly QueueRow[]): Promise<Map<string, LoadedVersion>> {
  const hashes = [...new Set(rows.map(({ version }) => version))]
  const loaded = await Promise.all(hashes.map((hash) => procedures.version(hash)))
  return new Map(loaded.flatMap((version) => (version ? [[version.version.hash, version]] : [])))
}

type LineContext = { actor: OfficerActor; language: Language; claimant: string; remaining: Remaining | undefined }

function toLine(row: QueueRow, loaded: LoadedVersion | undefined, { actor, language, claimant, remaining }: LineContext): QueueLine {
  const { id, code, applicantName, status, filedAt, dueAt, assigneeName } = row
  return {
    id,
    code,
    applicantName,
    status,
    filedAt,
    dueAt,
    remaining,
    assigneeName,
    procedure: inLanguage(loaded?.definition.title ?? { vi: row.procedure }, language),
    step: inLanguage(loaded?.definition.steps.find(({ key }) => key === row.step)?.title ?? { vi: row.step }, language),
    claimable: isClaimable(row, actor),
    commandId: claimId(row, claimant),
  }
}

/**
 * The same as long as nothing has happened to the dossier, so that two pages of one officer offer one claim: its dossier
 * by the random part of its id, then how far that had come, and who claims.
 */
function claimId({ id, sequence }: QueueRow, claimant: string): string {
  return `${claimant}-${sequence.toString(16).padStart(4, '0').slice(-4)}-8${id.slice(15)}`
}

/** Waiting for somebody in a role and unit the officer holds. Whether the claim is done is decided when it is made. */
function isClaimable({ task }: QueueRow, { assignments }: OfficerActor): boolean {
  return task !== undefined && task.assignee === undefined && assignments.some(({ role, unit }) => role === task.role && unit === task.unit)
}
