import { describe, expect, test } from 'vitest'
import type { Actor } from '#runtime/access/actor.ts'
import { offeredActions } from '#runtime/dossier/offered-actions.ts'
import { readContext } from '#runtime/gather-context.ts'
import { colleague, counter, fileDossier, lan, leader, loadedPermit, permitEngine, specialist, stranger } from '../../support/permit-engine.ts'

async function story() {
  const engine = permitEngine()
  const told = await fileDossier(engine)
  const offered = async (actor: Actor) => {
    const dossier = await told.current()
    return offeredActions(dossier, await readContext({ dossier, actor, procedure: loadedPermit }, engine))
  }
  const names = async (actor: Actor) => (await offered(actor)).map((action) => (action.kind === 'transition' ? action.transition.key : action.kind))
  return { ...told, offered, names }
}

describe('nothing is offered', () => {
  test('to strangers and to officers who do not hold the dossier', async () => {
    const { names } = await story()
    expect([await names(stranger), await names(leader)]).toEqual([[], []])
  })

  test('to an officer on a dossier of his own but what an applicant may do', async () => {
    const { names } = await story()
    const both = { ...counter, accountId: lan.accountId }
    expect(await names(both)).toEqual(['rut'])
  })

  test('on a closed dossier', async () => {
    const { act, names } = await story()
    await act(lan, { kind: 'withdraw', transition: 'rut' })
    expect([await names(lan), await names(counter)]).toEqual([[], []])
  })
})

test('a colleague may take over by assignment what somebody else has claimed', async () => {
  const { act, names } = await story()
  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  await act(specialist, { kind: 'claim' })
  expect(await names(colleague)).toEqual(['assign'])
})

test('a move that was taken as often as it may be is shown with its reason', async () => {
  const { act, offered } = await story()
  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  await act(specialist, { kind: 'record-payment', fee: 'phi', amount: 50000 })
  await act(specialist, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  await act(leader, { kind: 'return', transition: 'tra_lai', comment: 'Xem lại' })
  for (const comment of ['Thiếu', 'Vẫn thiếu']) {
    await act(specialist, { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items: [{ at: 'so_do', reason: 'mờ' }], comment })
    await act(lan, { kind: 'answer-supplement', transition: 'bo_sung', answers: { dien_tich: 8, mat_hang: 'nong_san' } })
  }
  const request = (await offered(specialist)).find((action) => action.kind === 'transition' && action.transition.key === 'yeu_cau_bo_sung')
  expect(request).toMatchObject({ refusal: { code: 'taken-too-often', most: 2 } })
})

test('what stands against a move is said part by part; what its own form will say does not count', async () => {
  const { act, offered } = await story()
  const propose = async () => (await offered(specialist)).find((action) => action.kind === 'transition' && action.transition.key === 'trinh')
  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  expect(await propose()).toMatchObject({
    refusal: { code: 'guard-failed', reason: { vi: 'Chưa đạt yêu cầu hoặc chưa nộp phí.' } },
    why: [
      { rule: 'steps.tham_dinh.dat == true', holds: false },
      { rule: '!dossier.fee_due', holds: false, inputs: [{ name: 'dossier.fee_due', value: true }] },
    ],
  })

  await act(specialist, { kind: 'record-payment', fee: 'phi', amount: 50000 })
  expect(await propose()).not.toHaveProperty('refusal')
})

test('the holder is offered the moves of the step, the fee, the clock and the grounds', async () => {
  const { act, names, offered } = await story()
  expect(await names(counter)).toEqual(['tiep_nhan', 'khong_nhan', 'claim', 'assign'])
  expect(await names(lan)).toEqual(['rut'])
  const [, refuse] = await offered(counter)
  expect(refuse).toMatchObject({ grounds: [{ key: 'sai_tham_quyen' }] })

  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  expect(await names(specialist)).toEqual(['yeu_cau_bo_sung', 'trinh', 'tu_choi', 'claim', 'assign', 'extend', 'record-payment'])
})

test('the counter is offered the payment wherever the dossier is', async () => {
  const { act, names } = await story()
  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  expect(await names(counter)).toEqual(['record-payment'])
  await act(counter, { kind: 'record-payment', fee: 'phi', amount: 50000 })
  expect(await names(counter)).toEqual([])
})
