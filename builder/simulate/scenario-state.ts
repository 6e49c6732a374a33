import type { Simulation, Step } from '#builder/simulate/simulation.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { ScenarioState } from '#schemas/generated/scenario.ts'

/** What a scenario holds to be so after a step: where the dossier is, who has it, and what the step left. */
export function toState({ dossier }: Simulation, { refusal, writes }: Step): ScenarioState {
  if (!dossier) return { refused: refusal?.code ?? 'not-filed', step: '', status: 0 }
  const mails = writes.flatMap(({ jobs }) => jobs.flatMap((job) => ('subject' in job.payload ? [job.payload.subject] : [])))
  const records = writes.flatMap(({ records: written }) => written.map(({ act, record }) => `${act} ${record.register} ${record.number}`))
  const letters = writes.flatMap(({ letters: written }) => written.map(({ content }) => content.key))
  const due = dueDays(dossier)
  const fees = Object.fromEntries(dossier.fees.map(({ key, amount }) => [key, amount]))
  return {
    ...(refusal && { refused: refusal.code }),
    step: dossier.step,
    status: dossier.status,
    ...(dossier.holder && { holder: holderOf(dossier.holder) }),
    ...(dossier.outcome && { outcome: dossier.outcome }),
    ...(Object.keys(due).length > 0 && { due }),
    ...(Object.keys(fees).length > 0 && { fees }),
    ...(letters.length > 0 && { letters }),
    ...(mails.length > 0 && { mails }),
    ...(records.length > 0 && { records }),
  }
}

function dueDays({ clocks }: Dossier): Record<string, string> {
  return Object.fromEntries(Object.values(clocks).flatMap(({ key, status, dueOn }) => (status.state === 'running' && dueOn !== undefined ? [[key, dueOn]] : [])))
}

function holderOf(holder: NonNullable<Dossier['holder']>): string {
  return 'applicant' in holder ? 'applicant' : `${holder.role}@${holder.unit}`
}
