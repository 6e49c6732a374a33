import { importValidator } from '#app/definition/import-validator.ts'
import { loadAreas } from '#app/load-areas.server.ts'
import type { Simulated, SimulatorJob } from '#app/simulation/simulator.server.ts'
import { answerJobs } from '#app/threads/answer-jobs.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toSimulated, type SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { simulationJobs, type SimulationJob } from '#builder/simulate/simulation-jobs.ts'
import type { Areas } from '#runtime/fields/areas.ts'

/** The thread that plays procedures. Those played last are kept ready: most steps are taken on the same one. */
answerJobs((job: SimulatorJob<SimulationJob>) => simulate(job))

type Ready = { findings: Finding[] } | { played: SimulatedProcedure }
type Played = Pick<SimulatorJob<SimulationJob>, 'definition' | 'calendars' | 'dataDir'>

const kept = new Map<string, Ready>()
const mostKept = 3
let areas: Areas | undefined

async function simulate<Job extends SimulationJob>({ job, asked, ...of }: SimulatorJob<Job>): Promise<Simulated<Job>> {
  const ready = await makeReady(of)
  if ('findings' in ready) return { result: 'findings', findings: ready.findings }
  return { result: 'done', gives: await simulationJobs[job](ready.played, asked) }
}

async function makeReady({ definition, calendars, dataDir }: Played): Promise<Ready> {
  const name = JSON.stringify([definition, calendars])
  const ready = kept.get(name) ?? (await read({ definition, calendars, dataDir }))
  kept.delete(name)
  kept.set(name, ready)
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
  return ready
}

async function read({ definition, calendars, dataDir }: Played): Promise<Ready> {
  const findings = checkDraft(definition, { calendars: calendars.map(({ key }) => key) }).filter(({ severity }) => severity === 'error')
  if (findings.length > 0) return { findings }
  areas ??= loadAreas({ DATA_DIR: dataDir })
  return { played: await toSimulated(definition, { loadValidator: (form) => importValidator(form), calendars, areas }) }
}
