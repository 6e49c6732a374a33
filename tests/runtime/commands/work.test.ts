import { describe, expect, test } from 'vitest'
import { colleague, counter, fileDossier, lan, leader, permitEngine, specialist } from '../../support/permit-engine.ts'

async function accepted() {
  const engine = permitEngine()
  const story = await fileDossier(engine)
  await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  return { engine, ...story }
}
const to = { accountId: colleague.accountId, name: colleague.name }

describe('claiming, releasing, assigning are refused', () => {
  test.each([
    ['claim', lan, 'not-permitted'],
    ['claim', leader, 'not-holder'],
    ['claim', { ...specialist, accountId: lan.accountId }, 'own-dossier'],
    ['release', specialist, 'not-held'],
    ['assign', leader, 'not-holder'],
    ['assign', lan, 'not-permitted'],
  ])('%s by the wrong person or at the wrong time', async (kind, actor, code) => {
    expect(await (await accepted()).attempt(actor, { kind, to })).toMatchObject({ refusal: { code } })
  })

  test('claim, when somebody has it already, himself included', async () => {
    const { act, attempt } = await accepted()
    await act(specialist, { kind: 'claim' })
    expect(await attempt(colleague, { kind: 'claim' })).toMatchObject({ refusal: { code: 'held-by-other', name: 'Minh' } })
    expect(await attempt(specialist, { kind: 'claim' })).toMatchObject({ refusal: { code: 'held-by-other', name: 'Minh' } })
  })

  test('assign to somebody who does not hold the role in the unit', async () => {
    const { attempt } = await accepted()
    expect(await attempt(specialist, { kind: 'assign', to: { accountId: leader.accountId, name: 'Sơn' } })).toMatchObject({ refusal: { code: 'not-holder' } })
  })

  test('assign to the person whose dossier it is', async () => {
    const { attempt } = await accepted()
    expect(await attempt(specialist, { kind: 'assign', to: { accountId: lan.accountId, name: 'Lan' } })).toMatchObject({ refusal: { code: 'own-dossier' } })
  })
})

describe('a payment is refused', () => {
  const pay = { kind: 'record-payment', fee: 'phi', amount: 50000 }
  test.each([
    ['by who does not hold the dossier', leader, pay, { code: 'not-holder' }],
    ['for a fee there is not', specialist, { ...pay, fee: 'khac' }, { code: 'fee-unknown', fee: 'khac' }],
    ['in part', specialist, { ...pay, amount: 49999 }, { code: 'wrong-amount', amount: 50000 }],
  ])('%s', async (_name, actor, move, refusal) => {
    expect(await (await accepted()).attempt(actor, move)).toMatchObject({ refusal })
  })

  test('twice', async () => {
    const { act, attempt } = await accepted()
    await act(specialist, pay)
    expect(await attempt(specialist, pay)).toMatchObject({ refusal: { code: 'already-paid' } })
  })
})

test('a claimed dossier is one officer’s until it is released, given on, or moves', async () => {
  const { engine, id, act } = await accepted()
  await act(specialist, { kind: 'claim' })
  expect(engine.tasks.get(id)?.assignee).toBe(specialist.accountId)
  await act(specialist, { kind: 'release' })
  expect(engine.tasks.get(id)?.assignee).toBeUndefined()
  await act(specialist, { kind: 'claim' })
  await act(colleague, { kind: 'assign', to })
  expect(engine.tasks.get(id)?.assignee).toBe(colleague.accountId)
  const { dossier } = await act(colleague, { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items: [{ at: 'so_do', reason: 'mờ' }], comment: 'Thiếu' })
  expect(dossier.assignee).toBeUndefined()
})

test('a payment is kept with its receipt', async () => {
  const { act } = await accepted()
  const { dossier } = await act(specialist, { kind: 'record-payment', fee: 'phi', amount: 50000, receipt: 'BL-001' })
  expect(dossier.fees).toMatchObject([{ key: 'phi', paid: { amount: 50000, receipt: 'BL-001', by: { name: 'Minh' } } }])
})
