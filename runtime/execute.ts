import { systemActor, type Actor } from '#runtime/access/actor.ts'
import type { Command, Refusal } from '#runtime/commands/command.ts'
import { decide, effectsOf, guard } from '#runtime/commands/commands.ts'
import type { Context } from '#runtime/commands/context.ts'
import { canAddress } from '#runtime/commands/guard-dossier.ts'
import { codeNeed, neededNumbers, type NumberNeed } from '#runtime/commands/numbers.ts'
import type { Outcome } from '#runtime/commands/outcome.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { Engine } from '#runtime/engine.ts'
import { toCommandId, type VersionHash } from '#runtime/ids.ts'
import { gatherContext } from '#runtime/gather-context.ts'
import { toWrite } from '#runtime/to-write.ts'

/** `already-done`: this very command was done before; nothing happened now. */
export type Executed =
  | Done
  | { result: 'already-done'; dossier: Dossier }
  | { result: 'refused'; refusal: Refusal }
type Done = { result: 'done'; dossier: Dossier; events: StoredEvent[] }

/** How often a command that lost a race for a register record is tried again. */
const attempts = 3
/** Automatic moves in a row; more go round in a circle and are left to the timers. */
const mostAutomatic = 25

/**
 * Decides a command on the stored dossier and writes all it caused in one transaction. A repeated command is done once;
 * of two that race for a dossier one is done and the other refused as stale. A refusal writes nothing. Automatic moves
 * that follow are taken before this answers, each a command of the system; what a crash cuts off, the timers take up.
 */
export async function execute(command: Command, actor: Actor, engine: Engine): Promise<Executed> {
  const executed = await executeOne(command, actor, engine)
  return executed.result === 'done' ? followOn(executed, command, engine) : executed
}

async function followOn(done: Done, { commandId }: Command, engine: Engine): Promise<Done> {
  let { dossier, events } = done
  for (let taken = 1; taken <= mostAutomatic && (await hasAutomaticMove(dossier, engine)); taken++) {
    const command = { kind: 'pass-time', commandId: toCommandId(`${commandId}+${taken}`), dossierId: dossier.id, expected: dossier.sequence } as const
    const moved = await executeOne(command, systemActor, engine)
    if (moved.result !== 'done') break
    dossier = moved.dossier
    events = [...events, ...moved.events]
  }
  return { result: 'done', dossier, events }
}

async function hasAutomaticMove({ version, step, closedAt }: Dossier, engine: Engine): Promise<boolean> {
  const procedure = closedAt === undefined ? await engine.procedure(version) : undefined
  return procedure?.movesFrom(step).some(({ command }) => command === 'automatic') ?? false
}

async function executeOne(command: Command, actor: Actor, engine: Engine): Promise<Executed> {
  if (actor.kind === 'visitor') return refused({ code: 'not-permitted' })
  for (let attempt = 0; attempt < attempts; attempt++) {
    const executed = await attemptCommand(command, actor, engine)
    if (executed) return executed.result === 'refused' ? (await findDone(command, actor, engine)) ?? executed : executed
  }
  return refused({ code: 'busy' })
}

/** Undefined when another dossier wrote the same register record meanwhile. */
async function attemptCommand(command: Command, actor: Actor, engine: Engine): Promise<Executed | undefined> {
  const dossier = command.kind === 'file' ? undefined : await engine.dossiers.find(command.dossierId)
  const version = command.kind === 'file' ? command.version : dossier?.version
  const procedure = version && (await engine.procedure(version))
  if (!procedure || (dossier && !canAddress(actor, command, dossier, procedure))) return refused({ code: 'not-found' })
  if (command.kind === 'file' && !(await engine.isOpen(procedure.definition.key)))
    return refused({ code: 'procedure-closed' })

  const deciding = dossier ? await engine.procedure(decidingVersion(dossier, command)) : procedure
  if (!deciding) return refused({ code: 'version-unknown' })
  const context = await gatherContext({ dossier, command, actor, procedure: deciding }, engine)
  const outcome = await decideWithNumbers(dossier, command, context, engine)
  const failures = outcome.accepted ? outcome.changes.failures : outcome.failures
  if (failures.length > 0) engine.report?.(failures)
  if (!outcome.accepted) return refused(outcome.refusal)

  const write = toWrite(dossier, command, outcome.changes, context)
  const appended = await engine.dossiers.append(write)
  switch (appended.result) {
    case 'appended':
      return { result: 'done', dossier: write.dossier, events: write.events }
    case 'already-done':
      return refused({ code: 'stale', expected: write.expected, actual: appended.sequence })
    case 'stale':
      return refused({ code: 'stale', expected: write.expected, actual: appended.actual })
    case 'record-conflict':
      return undefined
  }
}

/** The version a command is decided under: the dossier's own, or the one it is moved to. */
function decidingVersion({ version, beforeMove }: Dossier, command: Command): VersionHash {
  if (command.kind === 'move-version') return command.to
  return command.kind === 'reverse-move' && beforeMove ? beforeMove.version : version
}

/** Takes numbers only for a command that nothing known stands against. */
async function decideWithNumbers(
  dossier: Dossier | undefined,
  command: Command,
  context: Context,
  engine: Engine,
): Promise<Outcome> {
  const needs = numberNeeds(dossier, command, context)
  if (needs.length === 0) return decide(dossier, command, context)

  const refusal = guard(dossier, command, context)
  if (refusal) return { accepted: false, refusal, failures: [] }
  const taken = needs.map(async ({ key, series, scope, block }) => [key, await engine.numbers.next(series, scope, block)] as const)
  return decide(dossier, command, { ...context, numbers: new Map(await Promise.all(taken)) })
}

function numberNeeds(dossier: Dossier | undefined, command: Command, context: Context): NumberNeed[] {
  const { procedure, today } = context
  const needed = neededNumbers(procedure, effectsOf(dossier, command, context), today)
  return command.kind === 'file' ? [codeNeed(procedure, today), ...needed] : needed
}

/** What the same command did before, for a double click. Nobody learns of a dossier he may not see. */
async function findDone(
  command: Command,
  actor: Actor,
  { dossiers, procedure }: Engine,
): Promise<Executed | undefined> {
  const done = await dossiers.findCommand(command.commandId)
  const dossier = done && (await dossiers.find(done.dossierId))
  const version = dossier && (await procedure(dossier.version))
  return dossier && version && canAddress(actor, command, dossier, version) ? { result: 'already-done', dossier } : undefined
}

function refused(refusal: Refusal): Executed {
  return { result: 'refused', refusal }
}
