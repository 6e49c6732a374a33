import { byOf } from '#runtime/commands/course.ts'
import type { Context } from '#runtime/commands/context.ts'
import type { Changes } from '#runtime/commands/outcome.ts'
import { chainEvents } from '#runtime/dossier/chain.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { nextTimer } from '#runtime/dossier/next-timer.ts'
import { toSummary } from '#runtime/dossier/to-summary.ts'
import { toTask } from '#runtime/dossier/to-task.ts'
import { filesIn } from '#runtime/forms/files-in.ts'
import type { CommandId } from '#runtime/ids.ts'
import type { DossierWrite, FiledDraft } from '#runtime/ports.ts'

type Command = { commandId: CommandId; draft?: FiledDraft }

/** Everything a decided command writes: its events in the chain, the dossier after them, and what is derived of it. */
export function toWrite(
  before: Dossier | undefined,
  command: Command,
  changes: Changes,
  context: Context,
): DossierWrite {
  const { procedure, now, digest, actor, answers } = context
  const common = { dossierId: changes.dossier.id, commandId: command.commandId, at: now, by: byOf(actor) }
  const { events, log } = chainEvents(
    before && { sequence: before.sequence, hash: before.lastHash },
    changes.events,
    common,
    digest,
  )
  const last = events.at(-1)
  const dossier = last ? { ...changes.dossier, sequence: last.sequence, lastHash: last.hash } : changes.dossier
  return {
    commandId: command.commandId,
    dossier,
    expected: before?.sequence ?? 0,
    events,
    log,
    summary: toSummary(dossier, procedure, answers),
    timerAt: nextTimer(dossier, procedure),
    task: toTask(dossier, procedure),
    answers: changes.answers,
    letters: changes.letters,
    records: changes.records,
    jobs: changes.jobs,
    files: changes.answers.flatMap(({ content }) => filesIn(content)),
    draft: command.draft,
  }
}
