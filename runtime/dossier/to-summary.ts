import type { Dossier, DossierSummary } from '#runtime/dossier/dossier.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { ClockState } from '#runtime/deadlines/clock-state.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { readPath } from '#runtime/procedure/field-index.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

const longestSearchText = 600

/** The row of lists and queues, from the dossier and its answers in force. */
export function toSummary(dossier: Dossier, procedure: LoadedProcedure, answers: Answers): DossierSummary {
  const { id, code, version, applicant, channel, step, status, filedAt, closedAt, outcome } = dossier
  const due = closedAt === undefined ? soonestDue(dossier, procedure) : undefined
  return {
    id,
    code,
    procedure: dossier.procedure,
    version,
    channel,
    step,
    status,
    filedAt,
    closedAt,
    outcome,
    applicantId: applicant.accountId,
    applicantName: applicant.name,
    searchText: searchText(dossier, procedure, answers),
    clock: due ? 'running' : clockOf(dossier, procedure),
    dueAt: due?.dueAt,
    dueOn: due?.dueOn,
    phone: phoneOf(dossier, procedure, answers),
  }
}

/** The running clock of the agency that ends first: the applicant's own time is nobody's queue. */
export function soonestDue(dossier: Dossier, procedure: LoadedProcedure): ClockState | undefined {
  return agencyClocks(dossier, procedure)
    .filter(({ status }) => status.state === 'running')
    .reduce<ClockState | undefined>(
      (first, clock) => ((first?.dueAt ?? '~') <= (clock.dueAt ?? '~') ? first : clock),
      undefined,
    )
}

function agencyClocks({ clocks }: Dossier, procedure: LoadedProcedure): ClockState[] {
  return Object.values(clocks).filter(({ key }) => procedure.clocks.get(key)?.of === 'agency')
}

function clockOf(dossier: Dossier, procedure: LoadedProcedure): 'suspended' | 'none' {
  const isSuspended = agencyClocks(dossier, procedure).some(({ status }) => status.state === 'suspended')
  return isSuspended && dossier.closedAt === undefined ? 'suspended' : 'none'
}

function searchText({ code, applicant, numbers }: Dossier, { fields }: LoadedProcedure, answers: Answers): string {
  const chosen = fields.searched.map((path) => readPath(answers, path)).filter((value) => typeof value === 'string')
  return foldVietnamese([code, applicant.name, ...Object.values(numbers), ...chosen].join(' ')).slice(
    0,
    longestSearchText,
  )
}

function phoneOf({ applicant }: Dossier, { fields }: LoadedProcedure, answers: Answers): string | undefined {
  const given = fields.phone === undefined ? undefined : readPath(answers, fields.phone)
  return typeof given === 'string' ? given : applicant.phone
}
