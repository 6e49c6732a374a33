import { can, heldKey } from '#runtime/access/permissions.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Command, Refusal } from '#runtime/commands/command.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** A command on a dossier there is. */
export type AddressedCommand = Exclude<Command, { kind: 'file' }>

/** Whether the actor may know of a dossier at all; for others it does not exist. */
export function canReadDossier(actor: Actor, dossier: Dossier, procedure: LoadedProcedure): boolean {
  return can(actor, 'read-dossier', { owner: dossier.applicant.accountId, concerns: procedure.holders })
}

/** Whether the actor may address a command to a dossier: he reads it or, to move it between versions, answers for procedures. */
export function canAddress(actor: Actor, { kind }: Pick<Command, 'kind'>, dossier: Dossier, procedure: LoadedProcedure): boolean {
  if (kind === 'move-version' || kind === 'reverse-move') return can(actor, 'move-dossier', { owner: dossier.applicant.accountId })
  return canReadDossier(actor, dossier, procedure)
}

/** What is asked of every command on a dossier before anything else: seen, as it was seen, and still open. */
export function guardDossier(
  dossier: Dossier,
  command: AddressedCommand,
  { actor, procedure }: { actor: Actor; procedure: LoadedProcedure },
): Refusal | undefined {
  if (!canAddress(actor, command, dossier, procedure)) return { code: 'not-found' }
  if (command.expected !== dossier.sequence)
    return { code: 'stale', expected: command.expected, actual: dossier.sequence }
  return dossier.closedAt === undefined ? undefined : { code: 'already-closed' }
}

/** Why the actor does not act for the holder of the dossier now; undefined when he does. */
export function guardHolder(dossier: Dossier, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'officer') return { code: 'not-permitted' }
  if (actor.accountId === dossier.applicant.accountId) return { code: 'own-dossier' }
  if (!holdsDossier(dossier, actor)) return { code: 'not-holder' }

  const { assignee } = dossier
  return assignee && assignee.accountId !== actor.accountId ? { code: 'held-by-other', name: assignee.name } : undefined
}

/** Whether one of the officer's roles in its unit has the dossier. */
export function holdsDossier({ holder, applicant }: Dossier, actor: Actor): boolean {
  if (!holder || 'applicant' in holder || actor.kind !== 'officer') return false
  return can(actor, 'act-on-dossier', {
    owner: applicant.accountId,
    concerns: new Set([heldKey(holder.role, holder.unit)]),
  })
}

/** Why the actor may not take a payment for the dossier: its holder may, and every counter, wherever the dossier is. */
export function guardCashier(dossier: Dossier, actor: Actor, { cashiers }: LoadedProcedure): Refusal | undefined {
  const holder = guardHolder(dossier, actor)
  if (!holder || holder.code === 'own-dossier' || holder.code === 'not-permitted') return holder
  const subject = { owner: dossier.applicant.accountId, concerns: cashiers }
  return can(actor, 'record-payment', subject) ? undefined : holder
}
