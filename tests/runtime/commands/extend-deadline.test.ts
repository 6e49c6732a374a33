import { describe, expect, test } from 'vitest'
import { replay } from '#runtime/dossier/chain.ts'
import { counter, fileDossier, lan, leader, permitEngine, permitWith, specialist } from '../../support/permit-engine.ts'

const extend = { kind: 'extend', clock: 'giai_quyet', until: '2026-03-10T10:00:00.000Z', grounds: 'Chờ ý kiến phối hợp' }

async function accepted(parts: Parameters<typeof permitEngine>[0] = {}) {
  const engine = permitEngine(parts)
  const story = await fileDossier(engine)
  await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  return { engine, ...story }
}

describe('a deadline is not extended', () => {
  test.each([
    ['by who does not hold the dossier', leader, extend, 'not-holder'],
    ['by the applicant', lan, extend, 'not-permitted'],
    ['without grounds', specialist, { ...extend, grounds: ' ' }, 'comment-required'],
    ['to an earlier day', specialist, { ...extend, until: '2026-02-26T10:00:00.000Z' }, 'not-later'],
    ['of a clock there is not', specialist, { ...extend, clock: 'khong_co' }, 'clock-not-running'],
    ['of the applicant’s clock', specialist, { ...extend, clock: 'bo_sung' }, 'clock-not-running'],
  ])('%s', async (_name, actor, move, code) => {
    const { attempt } = await accepted()
    expect(await attempt(actor, move)).toMatchObject({ refusal: { code } })
  })

  test('into the past, overdue or not', async () => {
    const { engine, attempt } = await accepted()
    engine.at('2026-04-01T03:00:00.000Z')
    expect(await attempt(specialist, extend)).toMatchObject({ refusal: { code: 'not-later' } })
  })

  test('a second time', async () => {
    const { act, attempt } = await accepted()
    await act(specialist, extend)
    expect(await attempt(specialist, { ...extend, until: '2026-03-20T10:00:00.000Z' })).toMatchObject({ refusal: { code: 'extended-before' } })
  })
})

test('the new due holds with its reason, and an apology is written', async () => {
  const { engine, id, act } = await accepted()
  const { dossier } = await act(specialist, extend)

  expect(dossier.clocks['giai_quyet']).toMatchObject({ dueAt: extend.until, dueOn: '2026-03-10', extensions: [{ until: extend.until, reason: extend.grounds }] })
  expect(dossier.extensions).toMatchObject([{ clock: 'giai_quyet', grounds: extend.grounds, by: { name: 'Minh' } }])
  const apology = engine.writes.at(-1)?.letters[0]?.content
  expect(apology?.blocks).toMatchObject([{ text: 'Hẹn lại ngày 10 tháng 3 năm 2026. Lý do: Chờ ý kiến phối hợp.' }])
  expect(replay(await engine.dossiers.events(id))).toEqual(dossier)
})

test('without an apology in the version there is none', async () => {
  const silent = permitWith((definition) => (definition.letters = definition.letters?.filter(({ purpose }) => purpose !== 'apology')))
  const { act } = await accepted({ procedure: async () => silent })
  expect((await act(specialist, extend)).events.map(({ event }) => event.type)).toEqual(['deadline-extended'])
})
