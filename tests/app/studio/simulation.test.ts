import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SimulationAnswer } from '#builder/simulate/simulation-answer.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { Scenario, SimulationAct } from '#schemas/generated/scenario.ts'
import { onEveryProduct, permitAnswers, permitText } from '../../support/product.ts'

const scenario: Scenario = { format: 'motcua/scenario@1', key: 'mau', title: { vi: 'Mẫu' }, startsAt: '2034-11-06T02:00:00.000Z', channel: 'online', applicant: { kind: 'citizen' }, answers: permitAnswers, moves: [{ do: 'take', transition: 'tiep_nhan' }] }
const missing = '00000000-0000-4000-8000-000000000000' as StudioDraftId

onEveryProduct('simulating a draft', (given) => {
  const open = async () => {
    const { studioDrafts, studioSimulation, studioPublication } = given.product.runtime.services
    const actor = await given.product.officer([{ role: 'author', unit: 'studio' }], 'Lan')
    const started = await studioDrafts.start(actor, { from: 'file', text: permitText, as: 'version' })
    if (started.result !== 'started') throw new Error(JSON.stringify(started))
    const { id } = started
    let revision = 0
    return {
      ...{ actor, id, studioDrafts, studioPublication },
      act: (act: Parameters<typeof studioSimulation.act>[2]) => studioSimulation.act(actor, id, act),
      saved: async () => (await studioSimulation.scenarios(actor, id))?.map((one) => one.scenario) ?? [],
      async change(...commands: DraftCommand[]) {
        const changed = await studioDrafts.change(actor, { id, changeId: randomUUID(), expected: revision, commands })
        if (changed.result !== 'saved') throw new Error(JSON.stringify(changed))
        revision = changed.revision
        return revision
      },
    }
  }
  const seenOf = (answer: SimulationAnswer) => {
    if (answer.result !== 'seen') throw new Error(JSON.stringify(answer))
    return answer.seen
  }
  const dearer: DraftCommand = { kind: 'set', at: '#rw_small/output', value: 77_000 }

  test('refused to who may not, and for a draft that is not there', async () => {
    const { studioSimulation } = given.product.runtime.services
    const { id, actor } = await open()
    const stranger = await given.product.applicant()
    expect(await studioSimulation.act(stranger, id, { act: 'run', scenario })).toEqual({ result: 'refused', code: 'not-permitted' })
    expect(await studioSimulation.scenarios(stranger, id)).toBeUndefined()
    expect(await studioSimulation.act(actor, missing, { act: 'replay' })).toEqual({ result: 'refused', code: 'draft-gone' })
  })

  test('plays the moves on the draft as it is saved, and tells what may come next', async () => {
    const { act, change } = await open()
    const seen = seenOf(await act({ act: 'run', scenario }))
    expect(seen.steps.map(({ state }) => state.step)).toEqual(['cho_tiep_nhan', 'tham_dinh'])
    expect(seen.standing?.holder).toEqual({ role: 'chuyen_vien', unit: 'phong-cho' })
    expect(seen.standing?.offers.map(({ transition }) => transition)).toContain('trinh')
    expect(seen.standing?.clocks[0]?.explanation.length).toBeGreaterThan(1)

    const back = seenOf(await act({ act: 'run', scenario: { ...scenario, moves: [] } }))
    expect(back.standing?.offers.map(({ transition }) => transition)).toContain('tiep_nhan')
    const refused = seenOf(await act({ act: 'run', scenario: { ...scenario, answers: {} } }))
    expect([refused.steps[0]?.refusal?.code, refused.standing]).toEqual(['answers-invalid', undefined])

    await change({ kind: 'set', at: '/start', value: 'nowhere' })
    expect(await act({ act: 'run', scenario })).toMatchObject({ result: 'findings', findings: expect.arrayContaining([expect.objectContaining({ place: '/start' })]) })
  })

  test('keeps scenarios with what came of them; keys never meet, and they are renamed and removed', async () => {
    const { act, saved } = await open()
    expect(await act({ act: 'save', scenarios: [scenario, scenario] })).toMatchObject({ result: 'kept' })
    expect((await saved()).map(({ key }) => key)).toEqual(['mau', 'mau_2'])
    expect((await saved())[0]?.expects?.map(({ step }) => step)).toEqual(['cho_tiep_nhan', 'tham_dinh'])
    await act({ act: 'rename', key: 'mau_2', title: { vi: 'Tiếp nhận', en: 'Intake' } })
    expect((await saved())[1]?.title).toEqual({ vi: 'Tiếp nhận', en: 'Intake' })
    await act({ act: 'remove', keys: ['mau'] })
    expect((await saved()).map(({ key }) => key)).toEqual(['mau_2'])
    const many = Array.from({ length: 100 }, () => scenario)
    expect(await act({ act: 'save', scenarios: many })).toEqual({ result: 'refused', code: 'too-many' })
  })

  test('a scenario that comes out otherwise keeps the draft from being published until it is accepted', async () => {
    const { act, change, actor, id, studioPublication, studioDrafts } = await open()
    await act({ act: 'save', scenarios: [scenario] })
    const expected = await change(dearer)
    expect(await act({ act: 'replay' })).toMatchObject({ result: 'replayed', replays: [{ key: 'mau', replayed: { passes: false, difference: { member: 'fees' } } }], coverage: { transitions: expect.any(Array) } })
    expect(await studioPublication.publish(actor, { id, expected, note: 'Phí mới' })).toMatchObject({ result: 'scenarios', failed: [{ key: 'mau', difference: { text: { en: expect.stringContaining('77000') } } }] })

    await act({ act: 'accept', keys: ['mau'] })
    expect(await act({ act: 'replay' })).toMatchObject({ replays: [{ key: 'mau', replayed: { passes: true } }] })
    const published = await studioPublication.publish(actor, { id, expected, note: 'Phí mới' })
    if (published.result !== 'published') throw new Error(JSON.stringify(published))

    const next = await studioDrafts.start(actor, { from: 'version', hash: published.hash, evenIfOpen: true })
    if (next.result !== 'started') throw new Error(JSON.stringify(next))
    expect(await given.product.runtime.services.studioSimulation.scenarios(actor, next.id)).toMatchObject([{ scenario: { key: 'mau' } }])
    expect(await act({ act: 'remove', keys: ['mau'] })).toEqual({ result: 'refused', code: 'draft-gone' })
  })

  test('a time that is in no calendar is refused in words, whatever is asked with it', async () => {
    const { act, saved } = await open()
    const startsAt = '2026-13-45T02:00:00.000Z'
    const refused = { result: 'no-such-time', text: { vi: expect.stringContaining(`Thời điểm khi nộp là “${startsAt}”`), en: expect.stringContaining(startsAt) } }
    const wrong = { ...scenario, startsAt }
    const asked: SimulationAct[] = [{ act: 'run', scenario: wrong }, { act: 'save', scenarios: [scenario, wrong] }, { act: 'sample', startsAt }, { act: 'generate', startsAt }]
    for (const one of asked) expect(await act(one)).toEqual(refused)
    expect(await act({ act: 'run', scenario: { ...scenario, moves: [{ do: 'wait', until: '2026-02-30T00:00:00Z' }] } })).toMatchObject({ text: { vi: expect.stringContaining('ở thao tác 1 (chờ)') } })
    expect(await saved()).toEqual([])
  })

  test('answers to begin with, and scenarios to keep, are found by search', async () => {
    const { act } = await open()
    expect(await act({ act: 'sample', startsAt: scenario.startsAt })).toMatchObject({ result: 'sampled', samples: expect.arrayContaining([expect.objectContaining({ channel: 'online' })]) })
    expect(await act({ act: 'generate', startsAt: scenario.startsAt })).toMatchObject({ result: 'generated', generated: { unreached: [] } })
  })
})
