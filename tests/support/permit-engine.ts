import { createHash } from 'node:crypto'
import type { Actor } from '#runtime/access/actor.ts'
import type { Command } from '#runtime/commands/command.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Engine, JudgeRequest } from '#runtime/engine.ts'
import { execute, type Executed } from '#runtime/execute.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { AccountId, CommandId, DossierId, VersionHash } from '#runtime/ids.ts'
import { loadProcedure, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import calendarJson from '#schemas/calendars/vietnam.json' with { type: 'json' }
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import permitJson from '../fixtures/procedures/permit.json' with { type: 'json' }
import { memoryPorts, type MemoryPorts } from './memory-ports.ts'

/** People, a small procedure and an engine over memory: the smallest installation in which a dossier can live. */
export const permit = permitJson as ProcedureDefinition
export const vietnam = calendarJson as WorkingCalendar
export const loadedPermit = loadProcedure({ hash: 'a'.repeat(64) as VersionHash, definition: permit })

/** The permit with something else in it, under the same address. */
export function permitWith(change: (definition: ProcedureDefinition) => void): LoadedProcedure {
  const definition = structuredClone(permit)
  change(definition)
  return loadProcedure({ hash: loadedPermit.hash, definition })
}

export const lan = { kind: 'applicant', accountId: 'acc-lan' as AccountId, name: 'Nguyễn Thị Lan' } as const
export const stranger = { kind: 'applicant', accountId: 'acc-xa' as AccountId, name: 'Người Lạ' } as const
export const counter = officer('acc-mai', 'Mai', 'mot_cua', 'so-mau')
export const specialist = officer('acc-minh', 'Minh', 'chuyen_vien', 'phong-cho')
export const colleague = officer('acc-hoa', 'Hoa', 'chuyen_vien', 'phong-cho')
export const foodSpecialist = officer('acc-an', 'An', 'chuyen_vien', 'phong-an-toan')
export const leader = officer('acc-son', 'Sơn', 'lanh_dao', 'so-mau')
export const registry = officer('acc-thu', 'Thư', 'van_thu', 'so-mau')

const officers = [counter, specialist, colleague, foodSpecialist, leader, registry]

export const answers: Answers = {
  ten: 'QUÁN CƠM ĐỨC',
  dien_thoai: '+84912345678',
  thu: 'duc@example.vn',
  mat_hang: 'nong_san',
  dien_tich: 8,
  tu_ngay: '2026-03-01',
  papers: { so_do: [{ file: 'f'.repeat(64), name: 'so-do.pdf', size: 1200, type: 'application/pdf' }] },
}

export function officer(accountId: string, name: string, role: string, unit: string) {
  return { kind: 'officer', accountId: accountId as AccountId, name, assignments: [{ role, unit }] } as const
}

/** Takes every answer as it comes. */
export function judgeNothing({ answers: given }: Pick<JudgeRequest, 'answers'>): Verdict {
  return { answers: given, problems: [], warnings: [], hidden: [], required: [] }
}

export type TestEngine = Engine & MemoryPorts & { at: (now: string) => void }

export function permitEngine(parts: Partial<Omit<Engine, keyof MemoryPorts>> = {}, ports: MemoryPorts = memoryPorts(), procedures: LoadedProcedure[] = [loadedPermit]): TestEngine {
  let now = '2026-02-10T02:00:00.000Z'
  let codes = 0
  const known = new Map(procedures.map((procedure) => [procedure.hash, procedure]))
  return {
    ...ports,
    procedure: async (hash) => known.get(hash),
    isOpen: async () => true,
    calendar: async (key) => (key === vietnam.key ? vietnam : undefined),
    judge: judgeNothing,
    holdsRole: async (accountId, { role, unit }) => officers.some((person) => person.accountId === accountId && person.assignments.some((held) => held.role === role && held.unit === unit)),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    newCode: () => `CODE${(codes += 1)}`,
    now: () => now,
    at: (instant) => {
      now = instant
    },
    ...parts,
  }
}

let issued = 0
export const commandId = () => `cmd-${(issued += 1)}` as CommandId
export const dossierId = () => `dos-${(issued += 1)}` as DossierId

export function filing(parts: Partial<Extract<Command, { kind: 'file' }>> = {}): Extract<Command, { kind: 'file' }> {
  const applicant = { accountId: lan.accountId, name: lan.name, email: 'lan@example.vn', kind: 'citizen' }
  return { kind: 'file', commandId: commandId(), dossierId: dossierId(), version: loadedPermit.hash, channel: 'online', applicant, answers, ...parts }
}

/** Executes a command on the dossier as it is now. Fails the test when it is refused. */
export async function done(executed: Promise<Executed>): Promise<Extract<Executed, { result: 'done' }>> {
  const result = await executed
  if (result.result !== 'done') throw new Error(`not done: ${JSON.stringify(result)}`)
  return result
}

/** A story about one dossier: each line is a command by somebody. */
export async function fileDossier(engine: TestEngine, parts: Parameters<typeof filing>[0] = {}) {
  const { dossier } = await done(execute(filing(parts), lan, engine))
  return storyOf(engine, dossier.id)
}

export type Move = { kind: string; transition?: string; [part: string]: unknown }

export function storyOf(engine: TestEngine, id: DossierId) {
  const current = async () => {
    const dossier = await engine.dossiers.find(id)
    if (!dossier) throw new Error('no dossier')
    return dossier
  }
  const attempt = async (actor: Actor, move: Move) => {
    const { sequence } = await current()
    return execute({ commandId: commandId(), dossierId: id, expected: sequence, ...move } as Command, actor, engine)
  }
  return { id, current, attempt, act: async (actor: Actor, move: Move) => done(attempt(actor, move)) }
}
