import { expect } from 'vitest'
import type { Actor } from '#runtime/access/actor.ts'
import type { Command } from '#runtime/commands/command.ts'
import { replay, verifyChain } from '#runtime/dossier/chain.ts'
import type { Dossier, Task } from '#runtime/dossier/dossier.ts'
import { execute, type Executed } from '#runtime/execute.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'
import type { DossierStore, NumberSource, RegisterStore } from '#runtime/ports.ts'
import { answers, filing, lan, permitEngine, type Move, type TestEngine } from '../support/permit-engine.ts'
import { memoryPorts } from '../support/memory-ports.ts'
import { candidates, expectOf, filed, holdersOf, isClosed, late, type ModelDossier } from './model-dossier.ts'

export type ModelPorts = {
  dossiers: DossierStore
  numbers: NumberSource
  registers: RegisterStore
  /** The open task of a dossier, to hold against who should have it. */
  taskOf?: (id: DossierId) => Promise<Task | undefined>
}

export type ModelRun = { makePorts: () => Promise<ModelPorts> | ModelPorts; commands: number; seed: number }

/** How often each outcome was met, by code; 'races' counts commands sent at the same time. */
export type ModelTally = Record<string, number>

type Known = { id: DossierId; model: ModelDossier; sequence: number }
type World = { engine: TestEngine; ports: ModelPorts; random: Random; known: Known[]; tally: ModelTally; minute: number; next: number }

/**
 * Sends random commands of random people to the engine over any stores, and holds every outcome, snapshot, log and
 * task against a small model that does not know the engine. Throws (through `expect`) at the first difference.
 */
export async function runEngineModel({ makePorts, commands, seed }: ModelRun): Promise<ModelTally> {
  const ports = await makePorts()
  const engine = permitEngine({}, { ...memoryPorts(), ...ports })
  const world: World = { engine, ports, random: randomFrom(seed), known: [], tally: {}, minute: 0, next: 0 }
  for (let sent = 0; sent < commands; sent++) {
    engine.at(new Date(Date.UTC(2026, 1, 10, 2, (world.minute += world.random.below(9)))).toISOString())
    const dossier = chooseDossier(world)
    await (dossier ? sendMove(world, dossier) : sendFiling(world))
  }
  return world.tally
}

/** Mostly a dossier that is open; a new one when few are. */
function chooseDossier({ known, random }: World): Known | undefined {
  const open = known.filter(({ model }) => !isClosed(model))
  if (open.length < 3 || random.below(25) === 0) return undefined
  return random.below(20) === 0 ? random.pick(known) : random.pick(open)
}

async function sendFiling(world: World): Promise<void> {
  const { engine, random, known } = world
  const food = random.below(3) === 0
  const command = filing({
    commandId: newId(world) as CommandId,
    dossierId: newId(world) as DossierId,
    answers: { ...answers, mat_hang: food ? 'an_uong' : 'nong_san' },
  })
  const results = await together(world, [command, ...(random.below(6) === 0 ? [command] : [])], lan)
  expect(results.filter(({ result }) => result === 'done')).toHaveLength(1)
  expect(results.filter(({ result }) => result !== 'done').every(({ result }) => result === 'already-done')).toBe(true)
  const entry = { id: command.dossierId, model: filed(food), sequence: (await stored(engine, command.dossierId)).sequence }
  known.push(entry)
  await holdAgainst(world, entry)
}

async function sendMove(world: World, entry: Known): Promise<void> {
  const { engine, random } = world
  const move = chooseMove(random, entry.model)
  const actor = random.pick(candidates(entry.model))
  const isStale = random.below(15) === 0
  const command = { ...move, commandId: newId(world), dossierId: entry.id, expected: entry.sequence - (isStale ? 1 : 0) } as Command
  const expected = expectOf(entry.model, actor, move, isStale)

  const race = random.below(8)
  const rival = race === 0 ? command : race === 1 ? { ...command, commandId: newId(world) as CommandId } : undefined
  const before = canonicalJson(await stored(engine, entry.id))
  const results = await together(world, rival ? [command, rival] : [command], actor)
  expectResults(results.map(codeOf), expected.code, race === 0 ? 'already-done' : 'stale')

  if (expected.next) entry.model = expected.next
  else expect(canonicalJson(await stored(engine, entry.id))).toBe(before)
  entry.sequence = (await stored(engine, entry.id)).sequence
  await holdAgainst(world, entry)
}

/** Of rivals exactly one is done; where a refusal is due both are refused alike. */
function expectResults(codes: string[], expected: string, loser: string): void {
  const wanted = codes.map((_code, index) => (index === 0 || expected !== 'done' ? expected : loser))
  expect(codes.toSorted()).toEqual(wanted.toSorted())
}

async function together(world: World, commands: Command[], actor: Actor): Promise<Executed[]> {
  const results = await Promise.all(commands.map((command) => execute(command, actor, world.engine)))
  const counted = [...results.map(codeOf), ...(commands.length > 1 ? ['races'] : [])]
  for (const code of counted) world.tally[code] = (world.tally[code] ?? 0) + 1
  return results
}

async function holdAgainst({ engine, ports }: World, { id, model }: Known): Promise<void> {
  const dossier = await stored(engine, id)
  const events = await ports.dossiers.events(id)
  expect(verifyChain(events, engine.digest)).toEqual({ ok: true })
  expect(canonicalJson(replay(events))).toBe(canonicalJson(dossier))
  expect({ step: dossier.step, assignee: dossier.assignee?.accountId, closed: dossier.closedAt !== undefined }).toEqual({
    step: model.step,
    assignee: model.assignee,
    closed: isClosed(model),
  })
  expect(dossier.clocks['giai_quyet']?.status.state ?? 'none').toBe(model.clock)
  if (ports.taskOf) expect(officerOf(await ports.taskOf(id))).toBe(roleOf(model))
}

function roleOf(model: ModelDossier): string | undefined {
  const [holder] = holdersOf(model)
  return holder?.kind === 'officer' ? holder.assignments[0]?.role : undefined
}

function officerOf(task: Task | undefined): string | undefined {
  return task?.role
}

async function stored({ dossiers }: TestEngine, id: DossierId): Promise<Dossier> {
  const dossier = await dossiers.find(id)
  if (!dossier) throw new Error(`lost dossier ${id}`)
  return dossier
}

function codeOf(executed: Executed): string {
  return executed.result === 'refused' ? executed.refusal.code : executed.result
}

function chooseMove(random: Random, { step }: ModelDossier): Move {
  const comment = random.below(6) === 0 ? '' : 'Lý do đã nêu'
  const grounds = random.pick([['sai_tham_quyen'], ['khong_du_dieu_kien'], [], ['khong_co']])
  const all: Array<Move & { at?: string[] }> = [
    { kind: 'accept', transition: 'tiep_nhan', at: ['cho_tiep_nhan'] },
    { kind: 'refuse-intake', transition: 'khong_nhan', comment, grounds },
    { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', comment, items: random.below(6) === 0 ? [] : [{ at: 'so_do', reason: 'mờ' }], at: ['tham_dinh'] },
    { kind: 'answer-supplement', transition: 'bo_sung', answers, at: ['cho_bo_sung'] },
    { kind: 'propose', transition: 'trinh', officerAnswers: { dat: random.below(5) > 0 }, at: ['tham_dinh'] },
    { kind: 'reject', transition: 'tu_choi', grounds, officerAnswers: { dat: false } },
    { kind: 'return', transition: 'tra_lai', comment, at: ['phe_duyet'] },
    { kind: 'approve', transition: 'duyet', at: ['phe_duyet'] },
    { kind: 'issue-result', transition: 'phat_hanh', at: ['phat_hanh'] },
    { kind: 'hand-over', transition: 'tra_ket_qua', at: ['cho_tra'] },
    { kind: 'withdraw', transition: 'rut' },
    { kind: 'claim', at: ['tham_dinh'] },
    { kind: 'release', at: ['tham_dinh'] },
    { kind: 'assign', to: { accountId: 'acc-hoa', name: 'Hoa' } },
    { kind: 'record-payment', fee: 'phi', amount: random.below(6) === 0 ? 1 : 50000, at: ['tham_dinh'] },
    { kind: 'extend', clock: 'giai_quyet', until: random.below(4) === 0 ? '2026-01-01T00:00:00.000Z' : late, grounds: comment, at: ['tham_dinh'] },
  ]
  const fitting = all.filter(({ at }) => at?.includes(step))
  const { at: _at, ...move } = random.pick(fitting.length > 0 && random.below(10) < 7 ? fitting : all)
  return move
}

function newId(world: World): string {
  return `m-${(world.next += 1)}`
}

type Random = { below: (count: number) => number; pick: <Item>(items: readonly Item[]) => Item }

/** mulberry32: the same seed sends the same commands on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}
