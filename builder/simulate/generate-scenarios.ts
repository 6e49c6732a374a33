import { CoverageCount, takenSince, type Coverage } from '#builder/simulate/coverage.ts'
import { doMove, recordsOf } from '#builder/simulate/play.ts'
import { sampleFilings, type Filing } from '#builder/simulate/sample-filings.ts'
import { toState } from '#builder/simulate/scenario-state.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { Simulation, type Step } from '#builder/simulate/simulation.ts'
import { triedMoves } from '#builder/simulate/tried-moves.ts'
import { whyUnreached, type Unreached } from '#builder/simulate/why-unreached.ts'
import { Survey } from '#builder/walk/survey.ts'
import type { Scenario, ScenarioMove, ScenarioState } from '#schemas/generated/scenario.ts'

export type Generated = { scenarios: Scenario[]; coverage: Coverage; unreached: Unreached[] }

type Node = { simulation: Simulation; filing: Filing; moves: ScenarioMove[]; states: ScenarioState[] }

/**
 * States that showed nothing new looked at for the first filing; for a further one, while a transition is still not
 * taken (then only news are followed); and moves in a row.
 */
const mostStale = 150
const mostStaleLater = 20
const longest = 24
const startsAt = '2026-06-15T02:00:00.000Z'

/**
 * Scenarios that take every transition the search finds a way to. Each is made of moves the engine has done, with what
 * came of them, so that replaying it passes; transitions without one are told with the reason.
 */
export async function generateScenarios(played: SimulatedProcedure, start = startsAt): Promise<Generated> {
  const survey = new Survey(played.definition)
  const filings = sampleFilings(played, survey, start.slice(0, 10))
  const count = new CoverageCount(played.definition)
  const refusals = new Map<string, string>()
  const found: Node[] = []
  for (const [index, filing] of filings.entries()) found.push(...(await explore({ played, filing, start, count, refusals, mostStale: index === 0 ? mostStale : isAllTaken(count) ? 0 : mostStaleLater })))
  const coverage = count.toCoverage()
  const chosen = found.filter((node) => !found.some((other) => other !== node && isLonger(other, node)))
  return {
    scenarios: chosen.map((node, index) => toScenario(node, index, start)),
    coverage,
    unreached: coverage.transitions.filter(({ times }) => times === 0).map(({ key }) => whyUnreached(played.definition, survey, coverage, key, refusals.get(key))),
  }
}

const isAllTaken = (count: CoverageCount): boolean => count.toCoverage().transitions.every(({ times }) => times > 0)

type Search = { played: SimulatedProcedure; filing: Filing; start: string; count: CoverageCount; refusals: Map<string, string>; mostStale: number }

/** Searches the states one filing can come to, those that showed something new first; answers these. */
async function explore({ played, filing, start, count, refusals, mostStale: most }: Search): Promise<Node[]> {
  const first = await fileIt(played, filing, start)
  if (!first) return []
  const news: Node[] = []
  const seen = new Set([signature(first.simulation)])
  const stale: Node[] = []
  const fresh = [first]
  if (await isNew(first, takenSince(undefined, first.simulation), count)) news.push(first)
  for (let looked = 0; fresh.length > 0 || (stale.length > 0 && looked < most); ) {
    const node = fresh.shift() ?? stale.shift()
    if (!node || node.moves.length >= longest) continue
    for (const move of triedMoves(node.simulation, filing.officers)) {
      const next = await tryMove(node, move, refusals)
      if (!next) continue
      const isFresh = await isNew(next, takenSince(node.simulation, next.simulation), count)
      if (isFresh) news.push(next)
      if (seen.has(signature(next.simulation))) continue
      seen.add(signature(next.simulation))
      if (isFresh) fresh.push(next)
      else stale.push(next)
    }
    if (fresh.length === 0) looked += 1
  }
  return news
}

async function fileIt(played: SimulatedProcedure, filing: Filing, start: string): Promise<Node | undefined> {
  const simulation = new Simulation(played, start, recordsOf({ records: filing.records }))
  const step = await simulation.file(filing)
  return step.refusal ? undefined : { simulation, filing, moves: [], states: [toState(simulation, step)] }
}

async function tryMove(node: Node, move: ScenarioMove, refusals: Map<string, string>): Promise<Node | undefined> {
  const simulation = node.simulation.fork()
  const step: Step = await doMove(simulation, move)
  if (step.refusal && move.do === 'take') refusals.set(move.transition, step.refusal.code)
  if (step.refusal || (step.writes.length === 0 && move.do !== 'wait')) return undefined
  return { ...node, simulation, moves: [...node.moves, move], states: [...node.states, toState(simulation, step)] }
}

async function isNew({ simulation }: Node, taken: readonly string[], count: CoverageCount): Promise<boolean> {
  const before = count.size
  await count.note(simulation, taken)
  return count.size > before
}

/** What tells states apart for what may come next: step, clocks, counts, fees and who decided what is not asked. */
function signature({ dossier }: Simulation): string {
  if (!dossier) return ''
  const clocks = Object.values(dossier.clocks).map(({ key, status }) => `${key} ${status.state}`)
  const officers = Object.entries(dossier.officerAnswers).map(([step, { hash }]) => `${step} ${hash}`)
  const supplements = Object.entries(dossier.taken).filter(([, times]) => times > 0).map(([key, times]) => `${key} ${Math.min(times, 2)}`)
  const isRepeated = dossier.supplements.length > 0
  return JSON.stringify([dossier.step, clocks.toSorted(), officers.toSorted(), dossier.fees.map(({ key, paid }) => [key, paid !== undefined]), Object.keys(dossier.numbers), isRepeated ? supplements.toSorted() : []])
}

function isLonger(longer: Node, shorter: Node): boolean {
  return longer.filing === shorter.filing && longer.moves.length > shorter.moves.length && shorter.moves.every((move, index) => move === longer.moves[index])
}

function toScenario({ filing, moves, states, simulation }: Node, index: number, start: string): Scenario {
  const last = states.at(-1)?.step ?? ''
  const title = simulation.played.procedure.steps.get(last)?.title ?? { vi: last }
  return {
    format: 'motcua/scenario@1',
    key: `kich-ban-${index + 1}`,
    title: { vi: `Kịch bản ${index + 1}: đến “${title.vi.slice(0, 200)}”`, en: `Scenario ${index + 1}: to “${(title.en ?? title.vi).slice(0, 200)}”` },
    startsAt: start,
    channel: filing.channel,
    applicant: toApplicant(filing.kind),
    ...(filing.records.length > 0 && { records: filing.records }),
    answers: filing.answers,
    moves,
    expects: states,
  }
}

const kinds = ['citizen', 'enterprise', 'organisation', 'agency', 'staff'] as const

function toApplicant(kind: string | undefined): Scenario['applicant'] {
  const known = kinds.find((one) => one === kind)
  return known === undefined ? {} : { kind: known }
}
