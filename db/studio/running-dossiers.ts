import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'

/** Dossiers that are not closed, by the version they were filed under and the step they are at. */
export type RunningDossiers = Array<{ version: string; step: string; count: number }>

export async function countRunning(kysely: Kysely<Tables>, procedure: string): Promise<RunningDossiers> {
  const rows = await kysely
    .selectFrom('dossiers')
    .select((build) => ['version', 'step', build.fn.countAll<number | string>().as('count')])
    .where('procedure', '=', procedure)
    .where('closed_at', 'is', null)
    .groupBy(['version', 'step'])
    .orderBy('version')
    .orderBy('step')
    .execute()
  return rows.map(({ version, step, count }) => ({ version, step, count: Number(count) }))
}
