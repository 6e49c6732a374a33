import type { Transition } from '#schemas/generated/procedure.ts'
import { parseInstant } from '#runtime/deadlines/local-time.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Instant } from '#runtime/ids.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** From when on the system may have a move to take: at once where one is automatic, or when a clock of a step ends. */
export function nextTimer(dossier: Dossier, procedure: LoadedProcedure): Instant | undefined {
  if (dossier.closedAt !== undefined) return undefined
  const moves = procedure.movesFrom(dossier.step)
  if (moves.some(({ command }) => command === 'automatic')) return dossier.since
  const dues = moves.flatMap((move) => awaitedDue(dossier, move) ?? [])
  return dues.reduce<Instant | undefined>((first, due) => (first === undefined || parseInstant(due) < parseInstant(first) ? due : first), undefined)
}

/** Whether the clock a time-out waits for has ended. The due instant itself is still in time. */
export function isTimeoutDue(dossier: Dossier, move: Transition, now: Instant): boolean {
  const due = awaitedDue(dossier, move)
  return due !== undefined && parseInstant(due) < parseInstant(now)
}

/** When the running clock of a time-out ends; a clock that is suspended or stopped does not end. */
function awaitedDue({ clocks }: Dossier, { command, after }: Transition): Instant | undefined {
  const clock = command === 'timeout' && after !== undefined ? clocks[after] : undefined
  return clock?.status.state === 'running' ? clock.dueAt : undefined
}
