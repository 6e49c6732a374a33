import { expect, test } from 'vitest'
import { postalKeys } from '#app/demo/applications.ts'
import { enterprises } from '#app/demo/enterprises.ts'
import { newPick } from '#app/demo/picker.ts'
import { planStories } from '#app/demo/plan.ts'
import { workingMoment } from '#app/demo/working-moment.ts'
import { vietnam } from '../../support/permit-engine.ts'

const stories = planStories(newPick(47))

test('a hundred dossiers, of every procedure, by every channel', () => {
  expect(stories).toHaveLength(100)
  expect(new Set(stories.map(({ procedure }) => procedure))).toEqual(new Set(postalKeys))
  expect(new Set(stories.map(({ channel }) => channel))).toEqual(new Set(['online', 'counter', 'post']))
  expect(stories.every(({ enterprise }) => enterprises[enterprise] !== undefined)).toBe(true)
})

test('the same seed plans the same', () => {
  expect(planStories(newPick(47))).toEqual(stories)
  expect(planStories(newPick(48))).not.toEqual(stories)
})

test('each deed comes after the one before, and all of them are over', () => {
  for (const { filed, deeds } of stories) {
    const times = [filed, ...deeds.map(({ ago }) => ago)]
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(Math.min(...times)).toBeGreaterThan(0)
  }
})

test.each([
  ['the end of the last working day', 0, '2026-11-20T10:00:00.000Z'],
  ['that afternoon', 3, '2026-11-20T07:00:00.000Z'],
  ['that morning', 7, '2026-11-20T01:00:00.000Z'],
  ['the day before', 8, '2026-11-19T09:30:00.000Z'],
])('working hours lead to %s', (_where, ago, instant) => {
  expect(workingMoment(vietnam, '2026-11-23T03:00:00.000Z', ago)).toBe(instant)
})

test('nothing is picked from nothing', () => {
  expect(() => newPick(1)([])).toThrow(RangeError)
})
