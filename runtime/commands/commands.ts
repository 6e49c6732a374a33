import { answerSupplement } from '#runtime/commands/answer-supplement.ts'
import { assignDossier, claimDossier, releaseDossier } from '#runtime/commands/assign-dossier.ts'
import type { Command, CommandKind, Refusal } from '#runtime/commands/command.ts'
import type { CommandRule } from '#runtime/commands/command-rule.ts'
import type { Context } from '#runtime/commands/context.ts'
import { extendDeadline } from '#runtime/commands/extend-deadline.ts'
import { fileDossier } from '#runtime/commands/file-dossier.ts'
import type { Outcome } from '#runtime/commands/outcome.ts'
import { moveVersion } from '#runtime/commands/move-version.ts'
import { passTime } from '#runtime/commands/pass-time.ts'
import { recordPayment } from '#runtime/commands/record-payment.ts'
import { requestSupplement } from '#runtime/commands/request-supplement.ts'
import { reverseMove } from '#runtime/commands/reverse-move.ts'
import { takeTransition } from '#runtime/commands/take-transition.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Effect } from '#schemas/generated/procedure.ts'

type CommandOf<Of extends CommandKind> = Extract<Command, { kind: Of }>

/** One line per command. */
const commands: { [Of in CommandKind]: CommandRule<CommandOf<Of>> } = {
  file: fileDossier,
  accept: takeTransition,
  'refuse-intake': takeTransition,
  propose: takeTransition,
  approve: takeTransition,
  return: takeTransition,
  reject: takeTransition,
  withdraw: takeTransition,
  'issue-result': takeTransition,
  'hand-over': takeTransition,
  stop: takeTransition,
  'request-supplement': requestSupplement,
  'answer-supplement': answerSupplement,
  assign: assignDossier,
  claim: claimDossier,
  release: releaseDossier,
  'record-payment': recordPayment,
  extend: extendDeadline,
  'pass-time': passTime,
  'move-version': moveVersion,
  'reverse-move': reverseMove,
}

/** Decides a command: what happens, or why nothing does. The same arguments always give the same outcome. */
export function decide(dossier: Dossier | undefined, command: Command, context: Context): Outcome {
  return ruleOf(command.kind).decide(dossier, command, context)
}

/** The effects a command may cause; their numbers are taken before it is decided. */
export function effectsOf(dossier: Dossier | undefined, command: Command, context: Context): readonly Effect[] {
  return ruleOf(command.kind).effects(dossier, command, context)
}

/** Why a command is not done, as far as that is known before numbers are taken for it. */
export function guard(dossier: Dossier | undefined, command: Command, context: Context): Refusal | undefined {
  return ruleOf(command.kind).guard(dossier, command, context)
}

function ruleOf<Of extends CommandKind>(kind: Of): CommandRule<CommandOf<Of>> {
  return commands[kind]
}
