import { describe, expect, test } from 'vitest'
import type { Actor } from '#runtime/access/actor.ts'
import { execute } from '#runtime/execute.ts'
import type { Command } from '#runtime/commands/command.ts'
import { colleague, commandId, counter, done, fileDossier, foodSpecialist, judgeNothing, lan, leader, permitEngine, permitWith, registry, specialist, stranger, type Move } from '../../support/permit-engine.ts'

const accept = { kind: 'accept', transition: 'tiep_nhan' }
const propose = { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } }
const pay = { kind: 'record-payment', fee: 'phi', amount: 50000 }

async function filed(parts: Parameters<typeof permitEngine>[0] = {}, filing: Parameters<typeof fileDossier>[1] = {}) {
  const engine = permitEngine(parts)
  return { engine, ...(await fileDossier(engine, filing)) }
}
async function accepted(parts: Parameters<typeof permitEngine>[0] = {}) {
  const story = await filed(parts)
  await story.act(counter, accept)
  return story
}
async function refusal({ attempt, current }: Pick<Awaited<ReturnType<typeof filed>>, 'attempt' | 'current'>, actor: Actor, move: Move) {
  const before = await current()
  const result = await attempt(actor, move)
  expect(await current()).toBe(before)
  return result.result === 'refused' ? result.refusal : result.result
}

describe('a move is refused', () => {
  const intake: Array<[string, Actor, Move, object]> = [
    ['to a stranger, who learns nothing', stranger, accept, { code: 'not-found' }],
    ['to an officer of another role', leader, accept, { code: 'not-holder' }],
    ['to an officer of another procedure', { ...leader, assignments: [{ role: 'mot_cua', unit: 'so-khac' }] }, accept, { code: 'not-found' }],
    ['to the applicant, when it is the holder’s', lan, accept, { code: 'not-permitted' }],
    ['to the holder, when it is the applicant’s', counter, { kind: 'withdraw', transition: 'rut' }, { code: 'not-permitted' }],
    ['from another step', counter, { kind: 'approve', transition: 'duyet' }, { code: 'not-offered', transition: 'duyet', step: 'cho_tiep_nhan' }],
    ['by another command than the transition’s', counter, { kind: 'approve', transition: 'tiep_nhan' }, { code: 'not-offered' }],
    ['that is not in the version', counter, { kind: 'accept', transition: 'constructor' }, { code: 'not-offered' }],
    ['without the comment it asks for', counter, { kind: 'refuse-intake', transition: 'khong_nhan', comment: '  ', grounds: ['sai_tham_quyen'] }, { code: 'comment-required' }],
    ['without a ground', counter, { kind: 'refuse-intake', transition: 'khong_nhan', comment: 'x' }, { code: 'grounds-required' }],
    ['on a ground that is not offered there', counter, { kind: 'refuse-intake', transition: 'khong_nhan', comment: 'x', grounds: ['khong_du_dieu_kien'] }, { code: 'unknown-ground', ground: 'khong_du_dieu_kien' }],
    ['with grounds where none are asked', counter, { ...accept, grounds: ['sai_tham_quyen'] }, { code: 'unknown-ground' }],
  ]
  test.each(intake)('%s', async (_name, actor, move, expected) => {
    expect(await refusal(await filed(), actor, move)).toMatchObject(expected)
  })

  test('on a dossier the officer filed himself', async () => {
    expect(await refusal(await filed(), { ...counter, accountId: lan.accountId }, accept)).toEqual({ code: 'own-dossier' })
  })

  test('to the colleague of whom has it', async () => {
    const story = await accepted()
    await story.act(specialist, { kind: 'claim' })
    expect(await refusal(story, colleague, propose)).toEqual({ code: 'held-by-other', name: 'Minh' })
  })

  test('when its condition does not hold, with the reason of the version', async () => {
    const story = await accepted()
    expect(await refusal(story, specialist, propose)).toMatchObject({ code: 'guard-failed', reason: { vi: 'Chưa đạt yêu cầu hoặc chưa nộp phí.' } })
  })

  test('with an officer’s form that is wrong, or left out', async () => {
    const problems = [{ pointer: '/dat', code: 'required', params: {} }] as const
    const story = await accepted({ judge: (request) => ({ ...judgeNothing(request), problems: request.form === 'phieu_tham_dinh' && !('dat' in request.answers) ? [...problems] : [] }) })
    await story.act(specialist, pay)
    expect(await refusal(story, specialist, { kind: 'reject', transition: 'tu_choi', grounds: ['sai_tham_quyen'] })).toEqual({ code: 'answers-invalid', problems })
    await story.act(specialist, { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items: [{ at: 'so_do', reason: 'mờ' }], comment: 'x', officerAnswers: {} })
  })

  test('on a page that is out of date', async () => {
    const { engine, id, current } = await filed()
    const { sequence } = await current()
    const stale: Command = { kind: 'accept', commandId: commandId(), dossierId: id, expected: sequence - 1, transition: 'tiep_nhan' }
    expect(await execute(stale, counter, engine)).toEqual({ result: 'refused', refusal: { code: 'stale', expected: sequence - 1, actual: sequence } })
  })

  test('once the dossier is closed', async () => {
    const story = await filed()
    await story.act(lan, { kind: 'withdraw', transition: 'rut' })
    expect(await refusal(story, counter, accept)).toEqual({ code: 'already-closed' })
  })

  test('when a table of fees has no answer, and nothing of it is left', async () => {
    const withoutBig = permitWith(({ tables }) => tables?.[0]?.rows.pop())
    const story = await filed({ procedure: async () => withoutBig }, { answers: { mat_hang: 'nong_san', dien_tich: 11 } })
    expect(await refusal(story, counter, accept)).toEqual({ code: 'fee-not-computable', table: 'phi' })
    expect(story.engine.jobs).toEqual([])
  })

  test('when no limit of its clock is in force', async () => {
    const expired = permitWith(({ clocks }) => clocks?.[0]?.limits.splice(0, 2, { value: 7, unit: 'working-day', effectiveUntil: '2025-12-31' }))
    expect(await refusal(await filed({ procedure: async () => expired }), counter, accept)).toEqual({ code: 'limit-not-computable', clock: 'giai_quyet' })
  })
})

describe('two at once', () => {
  const both = async (first: Actor, second: Actor, isSame: boolean) => {
    const { engine, id, current } = await filed()
    const command: Command = { kind: 'accept', commandId: commandId(), dossierId: id, expected: (await current()).sequence, transition: 'tiep_nhan' }
    const other = isSame ? command : { ...command, commandId: commandId() }
    const results = await Promise.all([execute(command, first, engine), execute(other, second, engine)])
    expect((await current()).decisions).toHaveLength(1)
    return results.map((result) => (result.result === 'refused' ? result.refusal.code : result.result)).sort()
  }
  const mai = { ...counter, name: 'Mai hai' }

  test('a double click is one decision', async () => expect(await both(counter, counter, true)).toEqual(['already-done', 'done']))
  test('of two officers one decides, the other is told', async () => expect(await both(counter, mai, false)).toEqual(['done', 'stale']))
})

describe('a move', () => {
  test('starts the clock, charges the fee, makes the letter, tells applicant and next holder', async () => {
    const { engine, current } = await accepted()
    const dossier = await current()

    expect(dossier).toMatchObject({ step: 'tham_dinh', status: 4, holder: { role: 'chuyen_vien', unit: 'phong-cho' } })
    expect(dossier.clocks['giai_quyet']).toMatchObject({ limit: { value: 7, unit: 'working-day' }, dueOn: '2026-02-26' })
    expect(dossier.fees).toMatchObject([{ key: 'phi', amount: 50000, moment: 'intake' }])
    expect(dossier.letters).toMatchObject([{ key: 'giay_tiep_nhan', code: 'CODE1', number: '1/2026/TTPVHCC', step: 'tham_dinh' }])
    expect(engine.jobs).toMatchObject([
      { kind: 'mail', payload: { to: 'duc@example.vn', subject: 'Đã tiếp nhận hồ sơ H60.13-260210-0001', text: 'Hẹn trả: 26/02/2026.' } },
      { kind: 'mail-holders', payload: { role: 'chuyen_vien', unit: 'phong-cho', text: 'Đến bước: Thẩm định.' } },
    ])
  })

  test('goes where the first rule that holds sends it, and says why', async () => {
    const story = await filed({}, { answers: { mat_hang: 'an_uong', dien_tich: 120 } })
    const { dossier, events } = await story.act(counter, accept)

    expect(dossier).toMatchObject({ holder: { unit: 'phong-an-toan' }, fees: [{ amount: 10750000 }] })
    expect(dossier.clocks['giai_quyet']?.limit.value).toBe(15)
    expect(events.find(({ event }) => event.type === 'held')?.event).toMatchObject({
      why: [{ rule: 'mat_hang == "an_uong"', holds: true, inputs: [{ name: 'mat_hang', value: 'an_uong' }] }],
    })
    expect((await story.attempt(foodSpecialist, { kind: 'claim' })).result).toBe('done')
  })

  test('keeps the officer’s form, and the earlier one when it comes back', async () => {
    const story = await accepted()
    await story.act(specialist, pay)
    await story.act(specialist, propose)
    await story.act(leader, { kind: 'return', transition: 'tra_lai', comment: 'Xem lại' })
    const { dossier } = await story.act(specialist, { kind: 'propose', transition: 'trinh' })
    expect(dossier).toMatchObject({ step: 'phe_duyet', taken: { trinh: 2 } })
    expect(await story.engine.dossiers.answers(dossier.id, dossier.officerAnswers['tham_dinh']?.hash ?? dossier.answers.hash)).toEqual({ dat: true })
  })

  test('that issues takes one number, writes one record, and a lost race for the record is run again', async () => {
    const story = await accepted()
    await story.act(specialist, pay)
    await story.act(specialist, propose)
    await story.act(leader, { kind: 'approve', transition: 'duyet' })
    const { engine } = story
    const append = engine.dossiers.append.bind(engine.dossiers)
    let lost = 0
    engine.dossiers.append = async (write) => (lost++ === 0 ? { result: 'record-conflict', register: 'quay_hang', number: 'x' } : append(write))

    const { dossier } = await story.act(registry, { kind: 'issue-result', transition: 'phat_hanh' })
    expect(dossier.numbers).toEqual({ so_giay_phep: '002/2026/GP-SM' })
    expect(dossier.records).toEqual([{ register: 'quay_hang', number: '002/2026/GP-SM', act: 'create' }])
    expect(await engine.registers.history('quay_hang', '002/2026/GP-SM')).toMatchObject([{ act: 'create', expectedRevision: 0, record: { values: { ten: 'QUÁN CƠM ĐỨC', dien_tich: 8 } } }])
  })

  test('is refused as busy when the record is never free', async () => {
    const story = await filed()
    story.engine.dossiers.append = async () => ({ result: 'record-conflict', register: 'quay_hang', number: 'x' })
    expect(await story.attempt(counter, accept)).toEqual({ result: 'refused', refusal: { code: 'busy' } })
  })

  test('tells the log of a rule that gave no value', async () => {
    const reported: unknown[] = []
    const story = await filed({ report: (failures) => reported.push(...failures) }, { answers: { mat_hang: 'nong_san' } })
    await story.attempt(counter, accept)
    expect(reported).toEqual([{ place: 'limit of giai_quyet', rule: 'dien_tich > 100', reason: 'absent' }])
    await done(story.attempt(lan, { kind: 'withdraw', transition: 'rut' }))
  })
})
