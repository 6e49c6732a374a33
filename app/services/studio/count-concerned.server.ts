import type { Casework } from '#app/services/engine.server.ts'
import type { Comparison } from '#app/services/studio-publication.ts'
import { changesConcerning } from '#builder/publish/concerned.ts'
import { changeKey } from '#builder/publish/diff/describe.ts'
import { listRunning, type RunningPage } from '#db/studio/running-dossiers.ts'
import { carryFiling } from '#runtime/answers-in-force.ts'
import { versionOf } from '#runtime/dossier/evolve-version.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** More dossiers than these are not read for a number on a page; it is told that there are more. */
const mostLooked = 5000
const batch = 500

/** How many dossiers under way each change of a definition concerns; answers are read as the version in use reads them. */
export async function countConcerned({ core, versions }: Casework, from: ProcedureDefinition, to: ProcedureDefinition): Promise<Comparison['concerned']> {
  const concerning = changesConcerning({ from, to })
  const counts = new Map<string, number>()
  const answersOf = async ({ dossier, answers }: RunningPage['rows'][number]): Promise<Answers> => {
    const given = (await versions.get(versionOf(dossier.answers, dossier)))?.definition
    return given && given !== from ? carryFiling(answers, given, from) : answers
  }
  let looked = 0
  let after: string | undefined = ''
  while (after !== undefined && looked < mostLooked) {
    const { rows, next }: RunningPage = await listRunning(core.database.kysely, { procedure: from.key, limit: batch, after })
    for (const row of rows) for (const change of concerning(await answersOf(row))) counts.set(changeKey(change), (counts.get(changeKey(change)) ?? 0) + 1)
    looked += rows.length
    after = next
  }
  return { counts: Object.fromEntries(counts), looked, isPartial: after !== undefined }
}
