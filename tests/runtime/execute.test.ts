import { describe, expect, test } from 'vitest'
import { systemActor } from '#runtime/access/actor.ts'
import { replay, verifyChain } from '#runtime/dossier/chain.ts'
import type { AppendResult, DossierWrite } from '#runtime/ports.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { Transition } from '#schemas/generated/procedure.ts'
import { memoryPorts } from '../support/memory-ports.ts'
import { commandId, counter, fileDossier, lan, leader, permitEngine, permitWith, registry, specialist, storyOf } from '../support/permit-engine.ts'

test('a dossier goes from filing to hand-over', async () => {
  const engine = permitEngine()
  const story = await fileDossier(engine)
  await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  await story.act(specialist, { kind: 'record-payment', fee: 'phi', amount: 50000 })
  await story.act(specialist, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  await story.act(leader, { kind: 'approve', transition: 'duyet' })
  await story.act(registry, { kind: 'issue-result', transition: 'phat_hanh' })
  const { dossier } = await story.act(counter, { kind: 'hand-over', transition: 'tra_ket_qua' })

  expect(dossier).toMatchObject({ step: 'da_tra', status: 10, outcome: 'granted', numbers: { so_giay_phep: '001/2026/GP-SM' } })
  expect(await engine.registers.find('quay_hang', '001/2026/GP-SM')).toMatchObject({ state: 'in-force', validUntil: '2027-02-09', holder: lan.accountId })
  const events = await engine.dossiers.events(story.id)
  expect(verifyChain(events, engine.digest)).toEqual({ ok: true })
  expect(replay(events)).toEqual(dossier)
})

describe('automatic moves', () => {
  test('are taken before the command is answered, one after the other, as the system', async () => {
    const engine = permitEngine({}, memoryPorts(), [withAutomatic([sorting, forwarding])])
    const story = await fileDossier(engine)
    const { dossier, events } = await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })

    expect(dossier).toMatchObject({ step: 'tham_dinh', holder: { role: 'chuyen_vien', unit: 'phong-cho' } })
    expect(dossier).toEqual(await story.current())
    const moves = events.flatMap(({ event, by }) => (event.type === 'transition-taken' ? [[event.transition, by.kind]] : []))
    expect(moves).toEqual([['tiep_nhan', 'officer'], ['phan_loai', 'system'], ['chuyen', 'system']])
    expect(verifyChain(await engine.dossiers.events(story.id), engine.digest)).toEqual({ ok: true })
  })

  test('wait where their condition does not hold, and follow the command that makes it hold', async () => {
    const engine = permitEngine({}, memoryPorts(), [withAutomatic([{ ...sorting, to: 'tham_dinh', when: '!dossier.fee_due' }])])
    const story = await fileDossier(engine)
    const accepted = await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
    expect(accepted.dossier.step).toBe('tu_dong')

    const paid = await story.act(counter, { kind: 'record-payment', fee: 'phi', amount: 50000 })
    expect(paid.dossier.step).toBe('tham_dinh')
  })

  test('that go round in a circle end, and the command is done', async () => {
    const engine = permitEngine({}, memoryPorts(), [withAutomatic([sorting, { ...forwarding, to: 'tu_dong' }])])
    const story = await fileDossier(engine)
    const { dossier, events } = await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
    expect(events.filter(({ event }) => event.type === 'transition-taken')).toHaveLength(26)
    expect(dossier).toEqual(await story.current())
  })

  test('that could not be written are left to the timers, and the command is done once', async () => {
    const ports = memoryPorts()
    const busy = { ...ports.dossiers, append: async (write: DossierWrite): Promise<AppendResult> => (write.commandId.includes('+') ? { result: 'stale', actual: 0 } : ports.dossiers.append(write)) }
    const engine = permitEngine({}, { ...ports, dossiers: busy }, [withAutomatic([sorting, forwarding])])
    const story = await fileDossier(engine)
    const command = { kind: 'accept', transition: 'tiep_nhan', commandId: commandId(), expected: (await story.current()).sequence }
    expect((await story.act(counter, command)).dossier.step).toBe('tu_dong')
    expect(await story.attempt(counter, command)).toMatchObject({ result: 'already-done' })

    const later = permitEngine({}, ports, [withAutomatic([sorting, forwarding])])
    expect((await storyOf(later, story.id).act(systemActor, { kind: 'pass-time' })).dossier.step).toBe('tham_dinh')
  })
})

const sorting = { id: 'tr_sort', key: 'phan_loai', command: 'automatic', from: ['tu_dong'], to: 'chuyen_tiep', by: 'system', title: { vi: 'Phân loại' }, effects: [] } as const
const forwarding = { id: 'tr_forward', key: 'chuyen', command: 'automatic', from: ['chuyen_tiep'], to: 'tham_dinh', by: 'system', title: { vi: 'Chuyển' }, effects: [] } as const

/** The permit whose intake leads to steps nobody holds. */
function withAutomatic(moves: ReadonlyArray<{ [part: string]: unknown }>): LoadedProcedure {
  return permitWith(({ steps, transitions }) => {
    steps.push({ id: 'st_auto', key: 'tu_dong', kind: 'automatic', status: 4, title: { vi: 'Tự động' } }, { id: 'st_next', key: 'chuyen_tiep', kind: 'automatic', status: 4, title: { vi: 'Chuyển tiếp' } })
    Object.assign(transitions.find(({ key }) => key === 'tiep_nhan') ?? {}, { to: 'tu_dong' })
    transitions.push(...(moves as unknown as Transition[]))
  })
}
