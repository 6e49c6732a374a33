import { expect, test } from 'vitest'
import { openFindingsThread, type Checking } from '#app/components/studio/findings-thread.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { definitionWith } from '../../../support/form-fixture.ts'

/** Threads that answer, or fail, when told to; drafts and findings are known by a title. */
function threads() {
  const started: Array<EventTarget & { given: string[]; ended: boolean }> = []
  const start = (): Checking => {
    const thread = Object.assign(new EventTarget(), { given: new Array<string>(), ended: false })
    started.push(thread)
    return Object.assign(thread, { postMessage: ({ draft }: { draft: ProcedureDraft }) => void thread.given.push(draft.title.vi), terminate: () => (thread.ended = true) })
  }
  const answer = (code: string): boolean => started.at(-1)?.dispatchEvent(new MessageEvent('message', { data: [{ code }] })) ?? false
  const fail = (how: 'error' | 'messageerror'): boolean => started.at(-1)?.dispatchEvent(new Event(how)) ?? false
  return { start, started, answer, fail }
}

const draft = (vi: string): ProcedureDraft => ({ ...definitionWith({ fields: [] }), title: { vi } })

function opened() {
  const world = threads()
  const told: string[] = []
  const thread = openFindingsThread({ context: {}, start: world.start, tell: (findings: readonly Finding[]) => told.push(findings[0]?.code ?? '') })
  return { ...world, told, thread }
}

test('only the newest waits, and only what was found in the latest is told', () => {
  const { thread, started, answer, told } = opened()
  for (const title of ['one', 'two', 'three']) thread.check(draft(title))
  answer('in-one')
  answer('in-three')
  expect([started[0]?.given, told]).toEqual([['one', 'three'], ['in-three']])
})

test.each(['error', 'messageerror'] as const)('a thread that ends with %s is replaced, and what waited is looked at', (how) => {
  const { thread, started, answer, fail, told } = opened()
  thread.check(draft('one'))
  thread.check(draft('two'))
  fail(how)
  answer('in-two')
  expect(started.map(({ given, ended }) => [given, ended])).toEqual([[['one'], true], [['two'], false]])
  expect(told).toEqual(['in-two'])
})

test('the draft that was lost is looked at once more, and the next one after that', () => {
  const { thread, started, answer, fail, told } = opened()
  thread.check(draft('one'))
  fail('error')
  fail('error')
  expect(started.map(({ given }) => given)).toEqual([['one'], ['one']])
  thread.check(draft('two'))
  answer('in-two')
  expect(told).toEqual(['in-two'])
})

test('a thread that was replaced is no longer listened to', () => {
  const { thread, started, fail } = opened()
  thread.check(draft('one'))
  fail('error')
  started[0]?.dispatchEvent(new Event('error'))
  expect(started).toHaveLength(2)
})
