import { describe, expect, test } from 'vitest'
import { replay } from '#runtime/dossier/chain.ts'
import type { DraftId } from '#runtime/ids.ts'
import { answers, counter, fileDossier, judgeNothing, lan, permitEngine, specialist, stranger } from '../../support/permit-engine.ts'

const items = [{ at: 'so_do', reason: 'Ảnh mờ' }]
const request = { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items, comment: 'Thiếu sơ đồ' }
const answer = { kind: 'answer-supplement', transition: 'bo_sung', answers: { ...answers, dien_tich: 9 } }

async function accepted(parts: Parameters<typeof permitEngine>[0] = {}) {
  const engine = permitEngine(parts)
  const story = await fileDossier(engine)
  await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  return { engine, ...story }
}

describe('a supplement is refused', () => {
  test.each([
    ['without saying what is missing', { ...request, items: [] }, 'items-required'],
    ['for what the procedure does not ask', { ...request, items: [...items, { at: 'papers.so_do', reason: 'Mờ' }] }, 'unknown-item'],
    ['without saying why', { ...request, comment: ' ' }, 'comment-required'],
  ])('when asked %s', async (_name, move, code) => {
    const { attempt } = await accepted()
    expect(await attempt(specialist, move)).toMatchObject({ refusal: { code } })
  })

  test('when asked a third time', async () => {
    const { act, attempt } = await accepted()
    await act(specialist, request)
    await act(lan, answer)
    await act(specialist, request)
    await act(lan, answer)
    expect(await attempt(specialist, request)).toMatchObject({ refusal: { code: 'taken-too-often', most: 2 } })
  })

  test.each([
    ['by somebody else', stranger, 'not-found'],
    ['by an officer in the applicant’s place', counter, 'not-permitted'],
  ])('when answered %s', async (_name, actor, code) => {
    const { act, attempt } = await accepted()
    await act(specialist, request)
    expect(await attempt(actor, answer)).toMatchObject({ refusal: { code } })
  })

  test('when answered with answers the form refuses; the earlier ones stand', async () => {
    const problems = [{ pointer: '/dien_tich', code: 'too-large', params: {} }] as const
    const { act, attempt, current } = await accepted({ judge: (asked) => ({ ...judgeNothing(asked), problems: asked.answers['dien_tich'] === 9 ? [...problems] : [] }) })
    const before = await current()
    await act(specialist, { ...request, officerAnswers: undefined })
    expect(await attempt(lan, answer)).toMatchObject({ refusal: { code: 'answers-invalid', problems } })
    expect((await current()).answers).toEqual(before.answers)
  })
})

test('asking stops the agency’s clock, starts the applicant’s, and leaves the officers’ queues', async () => {
  const { engine, id, act } = await accepted()
  engine.at('2026-02-12T03:00:00.000Z')
  const { dossier } = await act(specialist, request)

  expect(dossier).toMatchObject({
    step: 'cho_bo_sung',
    holder: { applicant: true },
    clocks: { giai_quyet: { status: { state: 'suspended', since: '2026-02-12T03:00:00.000Z' } }, bo_sung: { status: { state: 'running' }, dueOn: '2026-03-16' } },
    supplements: [{ round: 1, items, comment: 'Thiếu sơ đồ', requestedAt: '2026-02-12T03:00:00.000Z', by: { name: 'Minh' } }],
  })
  expect(dossier.clocks['giai_quyet']?.dueAt).toBeUndefined()
  expect(engine.tasks.has(id)).toBe(false)
  expect(engine.jobs.at(-1)).toMatchObject({ kind: 'mail', payload: { to: 'lan@example.vn', text: 'Thiếu sơ đồ' } })
})

test('answering puts the new answers in place, keeps the old, and lets the clock run on', async () => {
  const { engine, id, act } = await accepted()
  engine.at('2026-02-12T03:00:00.000Z')
  const before = (await act(specialist, request)).dossier
  engine.at('2026-02-24T03:00:00.000Z')
  const { dossier } = await act(lan, { ...answer, draft: { id: 'draft-1' as DraftId, revision: 3 } })

  expect(dossier.earlierAnswers).toEqual([before.answers])
  expect(await engine.dossiers.answers(dossier.id, dossier.answers.hash)).toMatchObject({ dien_tich: 9 })
  expect(dossier.supplements).toMatchObject([{ answeredAt: '2026-02-24T03:00:00.000Z' }])
  expect(dossier.clocks).toMatchObject({ giai_quyet: { status: { state: 'running' }, suspensions: [{ from: '2026-02-12T03:00:00.000Z' }] }, bo_sung: { status: { state: 'stopped' } } })
  expect(dossier.clocks['giai_quyet']?.dueOn).toBe('2026-03-03')
  expect(engine.writes.at(-1)).toMatchObject({ draft: { id: 'draft-1', revision: 3 } })
  expect(replay(await engine.dossiers.events(id))).toEqual(dossier)
})
