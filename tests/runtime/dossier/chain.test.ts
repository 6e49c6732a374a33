import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noHash, replay, verifyChain, verifyDossier } from '#runtime/dossier/chain.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import { counter, fileDossier, permitEngine, specialist } from '../../support/permit-engine.ts'

async function story() {
  const engine = permitEngine()
  const { id, act } = await fileDossier(engine)
  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  await act(specialist, { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items: [{ at: 'so_do', reason: 'mờ' }], comment: 'Thiếu' })
  return { engine, events: await engine.dossiers.events(id), dossier: await engine.dossiers.find(id) }
}

describe('a chain is not whole', () => {
  test.each([
    ['an event is missing', (events: StoredEvent[]) => events.toSpliced(2, 1), { sequence: 4, reason: 'gap' }],
    ['events changed places', (events: StoredEvent[]) => events.toSpliced(1, 2, ...events.slice(1, 3).toReversed()), { sequence: 3, reason: 'gap' }],
    ['the first is missing', (events: StoredEvent[]) => events.slice(1), { sequence: 2, reason: 'gap' }],
    ['a link was cut', (events: StoredEvent[]) => events.with(1, { ...events.slice(1)[0] as StoredEvent, previousHash: noHash }), { sequence: 2, reason: 'broken-link' }],
    ['a text was changed', (events: StoredEvent[]) => events.with(3, { ...(events[3] as StoredEvent), at: '2026-02-10T02:00:00.001Z' }), { sequence: 4, reason: 'changed' }],
  ])('when %s', async (_name, change, fault) => {
    const { engine, events } = await story()
    expect(verifyChain(change(events), engine.digest)).toEqual({ ok: false, ...fault })
  })

  test('whatever member of whatever event is changed', async () => {
    const { engine, events } = await story()
    const place = fc.record({ index: fc.nat(events.length - 1), member: fc.constantFrom('dossierId', 'sequence', 'commandId', 'at', 'by', 'event', 'previousHash', 'hash'), value: fc.anything() })
    fc.assert(
      fc.property(place, ({ index, member, value }) => {
        const original = events[index] as StoredEvent
        fc.pre(JSON.stringify(value) !== undefined && JSON.stringify(value) !== JSON.stringify(Reflect.get(original, member)))
        const tampered = JSON.parse(JSON.stringify(events.with(index, { ...original, [member]: value })))
        expect(verifyChain(tampered, engine.digest).ok).toBe(false)
      }),
    )
  })

  test('an event of another dossier was sealed into it', async () => {
    const [one, two] = [await story(), await story()]
    const [first, second] = [one.events[0] as StoredEvent, two.events[1] as StoredEvent]
    expect(verifyChain([first, { ...second, previousHash: first.hash }], one.engine.digest)).toMatchObject({ ok: false, sequence: 2 })
  })
})

test('a snapshot that was changed beside its log is found', async () => {
  const { engine, events, dossier } = await story()
  if (!dossier) throw new Error('no dossier')
  expect(verifyDossier(events, { ...dossier, status: 10 }, engine.digest)).toEqual({ ok: false, sequence: dossier.sequence, reason: 'other-snapshot' })
  expect(verifyDossier(events.slice(0, -1), dossier, engine.digest)).toMatchObject({ ok: false, reason: 'other-snapshot' })
  expect(verifyDossier(events, dossier, engine.digest)).toEqual({ ok: true })
})

test('the chain of a dossier holds, also after a trip through JSON, and says the snapshot', async () => {
  const { engine, events, dossier } = await story()
  const stored: StoredEvent[] = JSON.parse(JSON.stringify(events))

  expect(verifyChain(stored, engine.digest)).toEqual({ ok: true })
  expect(JSON.parse(JSON.stringify(replay(stored)))).toEqual(JSON.parse(JSON.stringify(dossier)))
  expect(events[0]?.previousHash).toBe(noHash)
})

test('no events say no dossier', () => {
  expect(replay([])).toBeUndefined()
  expect(verifyChain([], String)).toEqual({ ok: true })
})

test('events before filing are a broken log', async () => {
  const { events } = await story()
  expect(() => replay(events.slice(1))).toThrow('before filing')
})
