import { describe, expect, test } from 'vitest'
import {
  extendClock,
  recomputeDue,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  type ClockState,
} from '#runtime/deadlines/clock-state.ts'
import { local, toLocal, vietnam, withDaysOff } from './vietnam.ts'

/** A clock of five working days, received on Monday 04/5/2026: due Monday 11/5. */
const started = (suspension: 'pause' | 'restart' = 'pause') =>
  startClock(
    { key: 'main', limit: { value: 5, unit: 'working-day' }, suspension, startedAt: local('2026-05-04') },
    vietnam,
  )
const dueOf = (clock: ClockState) => clock.dueAt && toLocal(clock.dueAt)
const kinds = (clock: ClockState) => clock.explanation.map(({ kind }) => kind)
const resumed = (clock: ClockState, from: string, to: string) =>
  resumeClock(suspendClock(clock, local(from)), local(to), vietnam)

describe('a change that does not apply leaves the clock as it is', () => {
  const stopped = stopClock(started(), local('2026-05-06'), vietnam)
  const suspended = suspendClock(started(), local('2026-05-06'))

  test('suspending what does not run', () => {
    expect(suspendClock(stopped, local('2026-05-07'))).toBe(stopped)
    expect(suspendClock(suspended, local('2026-05-07'))).toBe(suspended)
  })

  test('resuming what is not suspended', () => {
    const clock = started()
    expect(resumeClock(clock, local('2026-05-07'), vietnam)).toBe(clock)
    expect(resumeClock(stopped, local('2026-05-07'), vietnam)).toBe(stopped)
  })

  test('stopping or extending what is stopped', () => {
    const extension = { at: local('2026-05-07'), until: local('2026-05-20 17:00'), reason: 'xác minh' }
    expect(stopClock(stopped, local('2026-05-07'), vietnam)).toBe(stopped)
    expect(extendClock(stopped, extension, vietnam)).toBe(stopped)
  })
})

describe('a clock', () => {
  test('has its due and explanation from the start, and is plain JSON', () => {
    const clock = started()
    expect(dueOf(clock)).toBe('2026-05-11 17:00')
    expect(clock).toMatchObject({ dueOn: '2026-05-11', status: { state: 'running' } })
    expect(JSON.parse(JSON.stringify(clock))).toEqual(JSON.parse(JSON.stringify({ ...clock })))
  })

  test('has no due while suspended, and says since when it stands', () => {
    const clock = suspendClock(started(), local('2026-05-06'))
    expect('dueAt' in clock || 'dueOn' in clock).toBe(false)
    expect(clock.explanation.at(-1)).toEqual({ kind: 'paused', from: local('2026-05-06') })
    expect(recomputeDue(clock, vietnam)).toBeUndefined()
  })

  test('keeps its time left over several pauses', () => {
    const once = resumed(started(), '2026-05-05 10:00', '2026-05-06 10:00')
    expect(dueOf(once)).toBe('2026-05-12 17:00')
    expect(dueOf(resumed(once, '2026-05-12 16:59', '2026-05-20 07:30'))).toBe('2026-05-20 07:31')
  })

  test('that restarts counts the whole limit anew from each resumption, by the cut-off', () => {
    const once = resumed(started('restart'), '2026-05-05 10:00', '2026-05-06 10:00')
    expect(dueOf(once)).toBe('2026-05-13 17:00')
    expect(kinds(once).slice(0, 4)).toEqual(['start', 'paused', 'restarted', 'counted-days'])
    const twice = resumed(once, '2026-05-07 09:00', '2026-05-08 15:00')
    expect(dueOf(twice)).toBe('2026-05-18 17:00')
    expect(kinds(twice).slice(0, 5)).toEqual(['start', 'paused', 'paused', 'restarted', 'after-cut-off'])
    expect(twice.suspensions).toHaveLength(2)
  })

  test('stopped while suspended is judged by the time it had left, whatever its mode', () => {
    for (const mode of ['pause', 'restart'] as const) {
      const stopped = stopClock(suspendClock(started(mode), local('2026-05-06')), local('2026-05-20'), vietnam)
      expect(dueOf(stopped)).toBe('2026-05-25 17:00')
    }
  })
})

describe('an extension', () => {
  const extension = { at: local('2026-05-08'), until: local('2026-05-15 17:00'), reason: 'chờ xác minh thực địa' }

  test('sets the due and keeps its reason in the explanation', () => {
    const clock = extendClock(started(), extension, vietnam)
    expect(dueOf(clock)).toBe('2026-05-15 17:00')
    expect(clock.explanation.slice(-2)).toEqual([
      { kind: 'extended', ...extension },
      { kind: 'due', at: extension.until, on: '2026-05-15' },
    ])
  })

  test('is moved by a later suspension, not by an earlier one', () => {
    const clock = extendClock(resumed(started(), '2026-05-05 10:00', '2026-05-06 10:00'), extension, vietnam)
    expect(dueOf(clock)).toBe('2026-05-15 17:00')
    expect(dueOf(resumed(clock, '2026-05-11 10:00', '2026-05-12 10:00'))).toBe('2026-05-18 17:00')
  })

  test('decided during a suspension is moved by the rest of it', () => {
    const suspended = suspendClock(started(), local('2026-05-07 10:00'))
    const clock = extendClock(suspended, { ...extension, at: local('2026-05-08 10:00') }, vietnam)
    expect(clock.dueAt).toBeUndefined()
    expect(dueOf(resumeClock(clock, local('2026-05-11 10:00'), vietnam))).toBe('2026-05-18 17:00')
  })

  test('may follow another', () => {
    const later = { at: local('2026-05-14'), until: local('2026-05-22 17:00'), reason: 'lần hai' }
    expect(dueOf(extendClock(extendClock(started(), extension, vietnam), later, vietnam))).toBe('2026-05-22 17:00')
  })

  test('is forgotten by a later restart', () => {
    const clock = extendClock(started('restart'), extension, vietnam)
    const again = resumed(clock, '2026-05-11 10:00', '2026-05-12 10:00')
    expect(dueOf(again)).toBe('2026-05-19 17:00')
    expect(kinds(again)).not.toContain('extended')
  })
})

describe('a changed calendar', () => {
  const changed = withDaysOff(vietnam, '2026-05-07')

  test('gives a new due and leaves the clock alone', () => {
    const clock = started()
    expect(recomputeDue(clock, changed)).toMatchObject({ dueOn: '2026-05-12' })
    expect(clock.dueOn).toBe('2026-05-11')
    expect(recomputeDue(clock, vietnam)).toEqual({
      dueAt: clock.dueAt,
      dueOn: clock.dueOn,
      explanation: clock.explanation,
    })
  })

  test('does not touch an extension that was decided', () => {
    const extension = { at: local('2026-05-05'), until: local('2026-05-15 17:00'), reason: 'xác minh' }
    expect(recomputeDue(extendClock(started(), extension, vietnam), changed)).toMatchObject({ dueOn: '2026-05-15' })
  })
})
