import type { Casework } from '#app/services/engine.server.ts'
import type { Measures, MeasureService } from '#app/services/measures.ts'
import { effortOf } from '#runtime/forms/filling-time.ts'
import { spreadOf } from '#runtime/measures/spread.ts'

const freshForMs = 10 * 60_000
/** The latest ones tell how it goes now. */
const latest = 500
/** Fewer say nothing, and might tell of one person. */
const fewest = 10

/** How procedures go in practice, counted seldom and kept. */
export function measureService({ core, versions }: Pick<Casework, 'core' | 'versions'>): MeasureService {
  const { filling, procedures } = core.database
  const kept = new Map<string, { at: number; measures: Promise<Measures | undefined> }>()

  const measure = async (procedure: string): Promise<Measures | undefined> => {
    const listing = (await procedures.list()).find((one) => one.procedure === procedure)
    const loaded = listing && (await versions.get(listing.current))
    if (!loaded) return undefined
    const [seconds, days] = await Promise.all([filling.filedSeconds(procedure, latest), filling.handledDays(procedure, latest)])
    const { sections, optionsOf } = loaded.filingForm
    return { effort: effortOf(sections, optionsOf), filling: spreadOf(seconds, fewest), handling: spreadOf(days, fewest) }
  }

  return {
    async of(procedure) {
      const known = kept.get(procedure)
      const now = Date.parse(core.now())
      if (known && Math.abs(now - known.at) < freshForMs) return known.measures
      if (!(await procedures.list()).some((one) => one.procedure === procedure)) return undefined
      const measures = measure(procedure)
      kept.set(procedure, { at: now, measures })
      measures.catch(() => kept.delete(procedure))
      return measures
    },
  }
}
