import { setImmediate as pause } from 'node:timers/promises'
import type { Casework } from '#app/services/engine.server.ts'
import type { ConcernedCounts } from '#app/services/studio-publication.ts'
import { concernedChanges, isConcerned } from '#builder/publish/concerned.ts'
import { changeKey } from '#builder/publish/diff/describe.ts'
import { countRunning, listRunning, type RunningPage } from '#db/studio/running-dossiers.ts'
import { carryFiling } from '#runtime/answers-in-force.ts'
import { replay } from '#runtime/dossier/chain.ts'
import { versionOf } from '#runtime/dossier/evolve-version.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** So many dossiers are read at a time; others are served in between. */
const batch = 500

/**
 * How many dossiers under way each change of a definition concerns. A change that concerns whoever is under way is counted by
 * the database; answers are read, as the version in use reads them, only for changes that depend on them.
 */
export async function countConcerned({ core, versions }: Casework, from: ProcedureDefinition, to: ProcedureDefinition): Promise<ConcernedCounts> {
  const { kysely } = core.database
  const { always, byAnswers } = concernedChanges({ from, to })
  const running = (await countRunning(kysely, from.key)).reduce((sum, { count }) => sum + count, 0)
  const counts = new Map<string, number>(running === 0 ? [] : always.map((change) => [changeKey(change), running]))
  if (byAnswers.length === 0) return Object.fromEntries(counts)

  const answersOf = async ({ dossier, answers }: RunningPage['rows'][number]): Promise<Answers> => {
    const given = (await versions.get(versionOf(dossier.answers, dossier)))?.definition
    return given && given !== from ? carryFiling(answers, given, from) : answers
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows, next }: RunningPage = await listRunning(kysely, { procedure: from.key, limit: batch, after, replay })
    for (const row of rows) {
      const answers = await answersOf(row)
      for (const change of byAnswers) if (isConcerned(change, answers, { from, to })) counts.set(changeKey(change), (counts.get(changeKey(change)) ?? 0) + 1)
    }
    after = next
    await pause()
  }
  return Object.fromEntries(counts)
}
