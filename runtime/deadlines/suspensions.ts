import { parseInstant } from '#runtime/deadlines/local-time.ts'

/** A time the clock stood still, as instants. */
export type Suspension = { from: string; to: string }

/** The same in milliseconds. */
export type Pause = { from: number; to: number }

/** Pauses in order, overlaps merged, empty ones dropped; pauses that only touch stay two, each settles the due. */
export function toPauses(suspensions: readonly Suspension[]): Pause[] {
  const ordered = suspensions
    .map(({ from, to }) => ({ from: parseInstant(from), to: parseInstant(to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)

  const merged: Pause[] = []
  for (const pause of ordered) {
    const last = merged.at(-1)
    if (last && pause.from < last.to) last.to = Math.max(last.to, pause.to)
    else merged.push(pause)
  }
  return merged
}

/** The parts of the pauses between two instants. */
export function clipPauses(pauses: readonly Pause[], from: number, to: number): Pause[] {
  return pauses
    .map((pause) => ({ from: Math.max(pause.from, from), to: Math.min(pause.to, to) }))
    .filter((pause) => pause.from < pause.to)
}

/** How much of a period is taken up by pauses. */
export function pausedWithin(pauses: readonly Pause[], from: number, to: number): number {
  return pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(pause.to, to) - Math.max(pause.from, from)), 0)
}
