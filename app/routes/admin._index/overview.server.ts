import type { OfficerActor } from '#app/auth/session.server.ts'
import { loadRoleHolders } from '#app/components/admin/role-holders.server.ts'
import { getServices } from '#app/services.server.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type Overview = {
  dossiers: number
  jobs: { waiting: number; failed: number }
  mailIsPrinted: boolean
  /** Names of the checks that failed. */
  failing: string[]
  unheld: Array<{ key: string; title: Text }>
}

export async function loadOverview(actor: OfficerActor): Promise<Overview> {
  const { config, dossiers, health } = await getServices()
  const [counts, jobs, { checks }, { roles }] = await Promise.all([dossiers.counts(actor), health.jobs(), health.ready(), loadRoleHolders(actor)])
  return {
    dossiers: counts.all,
    jobs,
    mailIsPrinted: config.mailIsPrinted,
    failing: Object.entries(checks).flatMap(([name, state]) => (state === 'ok' ? [] : [name])),
    unheld: roles.filter(({ holders, procedures }) => holders.length === 0 && procedures.length > 0).map(({ key, title }) => ({ key, title })),
  }
}
