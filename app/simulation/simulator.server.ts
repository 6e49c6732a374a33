import { openThread } from '#app/threads/thread.server.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { SimulationJob, SimulationJobs } from '#builder/simulate/simulation-jobs.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** What is played, and what is asked of it. */
export type SimulatorJob<Job extends SimulationJob> = { definition: ProcedureDraft; calendars: readonly WorkingCalendar[]; dataDir: string; job: Job; asked: SimulationJobs[Job]['asks'] }

/** `findings`: the errors for which the draft cannot be played. `lost`: it took longer, or more memory, than is given. */
export type Simulated<Job extends SimulationJob> = { result: 'done'; gives: SimulationJobs[Job]['gives'] } | { result: 'findings'; findings: Finding[] } | { result: 'lost' }

export type Simulator = { work<Job extends SimulationJob>(job: Omit<SimulatorJob<Job>, 'dataDir'>): Promise<Simulated<Job>>; close(): Promise<void> }

const limits = { memoryMb: 768, restMs: 120_000 }

/**
 * Plays procedures away from the thread that serves pages, so that a simulation stalls nobody. Searching for scenarios
 * takes seconds and has a thread of its own: whoever only takes a step does not wait for it.
 */
export function openSimulator(dataDir: string): Simulator {
  const module = new URL('simulator-worker.ts', import.meta.url)
  const [playing, searching] = [openThread(module, { ...limits, longestMs: 30_000 }), openThread(module, { ...limits, longestMs: 90_000 })]
  return {
    async work<Job extends SimulationJob>(job: Omit<SimulatorJob<Job>, 'dataDir'>) {
      const thread = job.job === 'generate' ? searching : playing
      const simulated = await thread.ask<SimulatorJob<Job>, Simulated<Job>>({ ...job, dataDir })
      return simulated === 'lost' ? { result: 'lost' } : simulated
    },
    close: async () => void (await Promise.all([playing.close(), searching.close()])),
  }
}
