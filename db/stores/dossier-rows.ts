import { branded, brandedOr, encode, orNull, orUndefined } from '#db/codecs.ts'
import type { DossierRow, EventRow, TaskRow } from '#db/schema.ts'
import type { DossierSummary, Task } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { DossierWrite } from '#runtime/ports.ts'

/** Sorts after every instant. */
export const noDue = '~'

/** Where a dossier stands in lists: held by due instant, then waiting for the applicant, then closed. */
export function toListKey(summary: DossierSummary, task: Task | undefined): string {
  if (summary.closedAt !== undefined) return `z${summary.filedAt}`
  return task ? `h${task.dueAt ?? noDue}` : `w${summary.filedAt}`
}

export function toDossierRow({ dossier, summary, task, timerAt }: DossierWrite): Omit<DossierRow, 'no'> {
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
    snapshot: encode(dossier),
  }
}

export type SummaryRow = Omit<DossierRow, 'no' | 'sequence' | 'list_key' | 'timer_at' | 'snapshot'>

export const summaryColumns = [
  'id', 'code', 'procedure', 'version', 'applicant_id', 'applicant_name', 'phone', 'channel', 'step', 'status',
  'filed_at', 'closed_at', 'outcome', 'clock', 'due_at', 'due_on', 'search_text',
] as const satisfies ReadonlyArray<keyof SummaryRow>

export function toSummary(row: SummaryRow): DossierSummary {
  return {
    id: branded(row.id),
    code: row.code,
    procedure: row.procedure,
    version: branded(row.version),
    applicantId: branded(row.applicant_id),
    applicantName: row.applicant_name,
    searchText: row.search_text,
    channel: branded(row.channel),
    step: row.step,
    status: row.status,
    filedAt: row.filed_at,
    closedAt: orUndefined(row.closed_at),
    outcome: brandedOr(row.outcome),
    clock: branded(row.clock),
    dueAt: orUndefined(row.due_at),
    dueOn: orUndefined(row.due_on),
    phone: orUndefined(row.phone),
  }
}

export function toTaskRow(task: Task, { dossier, summary }: DossierWrite): TaskRow {
  return {
    dossier_id: task.dossierId,
    procedure: task.procedure,
    step: task.step,
    role: task.role,
    unit: task.unit,
    assignee: orNull(task.assignee),
    assignee_name: orNull(dossier.assignee?.name),
    due_key: task.dueAt ?? noDue,
    filed_at: summary.filedAt,
    since: task.since,
  }
}

export function toEventRow(stored: StoredEvent): EventRow {
  return {
    dossier_id: stored.dossierId,
    sequence: stored.sequence,
    command_id: stored.commandId,
    at: stored.at,
    by: encode(stored.by),
    event: encode(stored.event),
    previous_hash: stored.previousHash,
    hash: stored.hash,
  }
}

export function toStoredEvent(row: EventRow): StoredEvent {
  return {
    dossierId: branded(row.dossier_id),
    sequence: row.sequence,
    commandId: branded(row.command_id),
    at: row.at,
    by: JSON.parse(row.by),
    event: JSON.parse(row.event),
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}
