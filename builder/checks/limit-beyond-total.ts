import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Clock, LimitCase, Transition } from '#schemas/generated/procedure.ts'

const hours: Readonly<Record<LimitCase['unit'], number>> = { 'same-day': 8, hour: 1, 'working-hour': 3, 'working-day': 34, 'calendar-day': 24, month: 730 }

/** A limit of a part of the agency's work that is longer than the published limit of the whole. */
export const limitBeyondTotal: Check = ({ clocks = [], steps, transitions }) => {
  const total = clocks.find(({ of }) => of === 'agency')
  const parts = new Set(steps.flatMap(({ clock, consultation }) => [clock, consultation?.clock].filter((key) => key !== undefined)))
  if (!total) return []
  return clocks.flatMap((clock, index): Finding[] => {
    if (clock === total || clock.of !== 'agency' || !parts.has(clock.key) || longest(clock) <= longest(total) || isAfter(clock, total, transitions)) return []
    const [part, whole] = [quoted(clock.title), quoted(total.title)]
    return [toFinding('limit-beyond-total', 'warning', { place: toPointer('clocks', index, 'limits'), text: { vi: `${part.vi} có thời hạn dài hơn thời hạn chung ${whole.vi}. Hãy rút ngắn, hoặc sửa thời hạn chung.`, en: `${part.en} has a longer limit than the whole, ${whole.en}. Shorten it, or correct the whole.` } })]
  })
}

/** Whether the clock only starts where the other ends, as work does after the answer to intake: it is no part of it. */
function isAfter({ key }: Clock, before: Clock, transitions: readonly Transition[]): boolean {
  const starting = transitions.filter(({ effects }) => effects.some((effect) => effect.kind === 'start-clock' && effect.clock === key))
  return starting.length > 0 && starting.every(({ effects }) => effects.some((effect) => effect.kind === 'stop-clock' && effect.clock === before.key))
}

/** Roughly, in hours gone by: working days with their week-ends. */
function longest({ limits }: Clock): number {
  return Math.max(...limits.map(({ value, unit }) => value * hours[unit]))
}
