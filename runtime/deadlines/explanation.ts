import type { LimitUnit } from '#runtime/deadlines/limit.ts'
import type { DayReason, LocalText } from '#runtime/deadlines/working-calendar.ts'

/**
 * One step of the count, in order, so that officer and applicant can follow why a deadline is where it is. Fields
 * ending in `At` and those of 'paused' and 'counted-span' in hours are instants, the others local dates. The last line
 * of a known due is always 'due'.
 */
export type ExplanationLine =
  | { kind: 'start'; at: string }
  /** Received at or after the cut-off: counts as received on `countsFrom`. */
  | { kind: 'after-cut-off'; cutOff: string; countsFrom: string }
  | { kind: 'received-on-day-off'; date: string; reason: DayReason; countsFrom: string }
  | { kind: 'counted'; number: number; date: string }
  /** Days that follow each other, each counted whole; `first` is the number of the first. One line, since each is stored, hashed and copied. */
  | { kind: 'counted-days'; first: number; from: string; to: string }
  /** A day that counts in part: at a suspension, or under a limit in working hours. */
  | { kind: 'counted-part'; date: string; minutes: number }
  /** A limit that is not counted working day by working day: from the day (hour) of receipt to its last day (hour). */
  | { kind: 'counted-span'; value: number; unit: LimitUnit; from: string; to: string }
  | { kind: 'skipped-weekend'; from: string; to: string }
  /** A run of days off with at least one holiday; week-ends that touch it are part of it. */
  | { kind: 'skipped-holiday'; from: string; to: string; reasons: LocalText[] }
  /** `to` is absent while the clock still stands. */
  | { kind: 'paused'; from: string; to?: string }
  /** The whole limit counts anew after a suspension of the kind 'restart'. */
  | { kind: 'restarted'; at: string }
  | { kind: 'moved-from-day-off'; from: string; to: string; reason: DayReason }
  /** A pause left part of a last day, which counts whole in calendar limits. */
  | { kind: 'to-end-of-day'; date: string }
  | { kind: 'extended'; at: string; until: string; reason: string }
  /** From this date on the public holidays were not published when this was computed: the due may still move. */
  | { kind: 'beyond-known-calendar'; from: string }
  | { kind: 'due'; at: string; on: string }

/** A line as it is told: runs of days counted whole are told day by day. */
export type ToldLine = Exclude<ExplanationLine, { kind: 'counted-days' }>
export type ToldKind = ToldLine['kind']
export type LineOf<K extends ToldKind> = Extract<ToldLine, { kind: K }>

/** One sentence per kind of line, in one language; `offset` is that of the calendar in minutes. */
export type Sentences = { [K in ToldKind]: (line: LineOf<K>, offset: number) => string }
