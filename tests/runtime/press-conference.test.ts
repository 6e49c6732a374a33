import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { systemActor } from '#runtime/access/actor.ts'
import { replay, verifyChain } from '#runtime/dossier/chain.ts'
import { execute } from '#runtime/execute.ts'
import type { VersionHash } from '#runtime/ids.ts'
import { loadProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import pressJson from '../fixtures/procedures/press-conference.json' with { type: 'json' }
import { memoryPorts } from '../support/memory-ports.ts'
import { done, filing, lan, officer, permitEngine, storyOf } from '../support/permit-engine.ts'

/** A seventh definition, of another sector (Luật Báo chí 2016, Điều 41), through the same engine without a line of code. */
const definition = pressJson as ProcedureDefinition
const version = 'c'.repeat(64) as VersionHash
const press = loadProcedure({ hash: version, definition })
const pressOfficer = officer('acc-phong', 'Phong', 'chuyen_vien_bao_chi', 'phong-bao-chi')
const director = officer('acc-giang', 'Giang', 'giam_doc', 'so-vhtt')

const answers = {
  chu_the_loai: 'to_chuc',
  ten_to_chuc: 'Hội Nhà vườn',
  dia_chi: { street: '1 Lê Lợi', commune: '19753', province: '46' },
  dien_thoai: '+84234382222',
  email: 'hoi@example.vn',
  dia_diem: 'Nhà Văn hóa',
  ngay_hop: '2026-02-14',
  gio_hop: '08:30',
  noi_dung: 'Giới thiệu hội hoa xuân',
  chu_tri: [{ ho_ten: 'Lê An', chuc_danh: 'Chủ tịch' }, { ho_ten: 'Võ Bình', chuc_danh: 'Thư ký' }],
  trung_bay: false,
  papers: { van_ban: [{ file: 'e'.repeat(64), name: 'cong-van.pdf', size: 900, type: 'application/pdf' }] },
}
const notice = (parts: object = {}) => filing({ version, answers: { ...answers, ...parts } })
const engineAt = (now: string) => {
  const engine = permitEngine({}, memoryPorts(), [press])
  engine.at(now)
  return engine
}

describe('a notice is not taken', () => {
  test('when it comes too late', async () => {
    const engine = engineAt('2026-02-13T17:30:00.000Z')
    expect(await execute(notice(), lan, engine)).toMatchObject({ refusal: { code: 'guard-failed', transition: 'nop', reason: { en: /24 hours/ } } })
    expect(engine.writes).toEqual([])
  })

  test('and consent is refused while the content is forbidden', async () => {
    const engine = engineAt('2026-02-10T02:00:00.000Z')
    const { attempt, act } = storyOf(engine, (await done(execute(notice(), lan, engine))).dossier.id)
    await act(pressOfficer, { kind: 'propose', transition: 'trinh', officerAnswers: { vi_pham: true } })
    expect(await attempt(director, { kind: 'approve', transition: 'dong_y' })).toMatchObject({ refusal: { code: 'guard-failed' } })
    expect(await attempt(director, { kind: 'timeout', transition: 'het_han' }).catch(() => 'no such command')).toBe('no such command')
  })
})

test('the definition may be published, and nothing of it waits to be executed', () => {
  const findings = checkDefinition(definition)
  expect(isPublishable(findings)).toBe(true)
  expect(findings.filter(({ code }) => code === 'not-executed-yet').map(({ place }) => place)).toEqual(['/retention'])
})

describe('silence', () => {
  const filed = async () => {
    const engine = engineAt('2026-02-06T09:12:00.000Z')
    return { engine, ...storyOf(engine, (await done(execute(notice(), lan, engine))).dossier.id) }
  }

  test('is no consent before the last minute, nor for people', async () => {
    const { engine, attempt } = await filed()
    engine.at('2026-02-07T09:12:00.000Z')
    expect(await attempt(systemActor, { kind: 'pass-time' })).toMatchObject({ refusal: { code: 'nothing-due' } })
    engine.at('2026-02-07T09:12:00.001Z')
    expect(await attempt(pressOfficer, { kind: 'pass-time' })).toMatchObject({ refusal: { code: 'not-permitted' } })
    expect(engine.writes.at(-1)?.timerAt).toBe('2026-02-07T09:12:00.000Z')
  })

  test('is consent after it, by the system, once', async () => {
    const { engine, act, attempt } = await filed()
    engine.at('2026-02-07T09:12:00.001Z')
    const { dossier } = await act(systemActor, { kind: 'pass-time' })
    expect(dossier.decisions.at(-1)).toMatchObject({ transition: 'het_han', command: 'timeout', by: { name: 'Hệ thống' } })
    expect(engine.writes.at(-1)?.timerAt).toBeUndefined()
    expect((await attempt(systemActor, { kind: 'pass-time' })).result).toBe('refused')
  })
})

test('twenty-four hours run through night and week-end, from the minute of filing', async () => {
  const engine = engineAt('2026-02-06T09:12:00.000Z')
  const { dossier } = await done(execute(notice(), lan, engine))

  expect(dossier).toMatchObject({ code: 'H57.12-260206-0001', step: 'kiem_tra', holder: { role: 'chuyen_vien_bao_chi', unit: 'phong-bao-chi' } })
  expect(dossier.clocks['tra_loi']).toMatchObject({ dueAt: '2026-02-07T09:12:00.000Z', dueOn: '2026-02-07' })
  expect(engine.jobs).toMatchObject([{ payload: { to: 'hoi@example.vn', text: 'Trả lời chậm nhất 16 giờ 12 phút, ngày 07/02/2026.' } }])
  const lines = engine.writes[0]?.letters[0]?.content.blocks.find((block) => block.kind === 'lines')
  expect(lines).toMatchObject({ lines: expect.arrayContaining([{ label: 'Người chủ trì', value: 'Lê An; Võ Bình' }, { label: 'Thời gian', value: '08:30, ngày 14 tháng 02 năm 2026' }]) })
})

test('from filing to consent', async () => {
  const engine = engineAt('2026-02-10T02:00:00.000Z')
  const story = storyOf(engine, (await done(execute(notice(), lan, engine))).dossier.id)
  await story.act(pressOfficer, { kind: 'propose', transition: 'trinh', officerAnswers: { vi_pham: false } })
  const { dossier } = await story.act(director, { kind: 'approve', transition: 'dong_y' })

  expect(dossier).toMatchObject({ outcome: 'granted', numbers: { so_van_ban: '1/2026/SVHTT-BC' }, clocks: { tra_loi: { status: { state: 'stopped' } } } })
  const events = await engine.dossiers.events(story.id)
  expect([verifyChain(events, engine.digest), replay(events)]).toEqual([{ ok: true }, dossier])
})
