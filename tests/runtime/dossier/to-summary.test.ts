import { describe, expect, test } from 'vitest'
import { toTask } from '#runtime/dossier/to-task.ts'
import { toSummary } from '#runtime/dossier/to-summary.ts'
import { answers, counter, fileDossier, lan, loadedPermit, permitEngine, specialist } from '../../support/permit-engine.ts'

async function story() {
  const engine = permitEngine()
  return { engine, ...(await fileDossier(engine)) }
}
const request = { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items: [{ at: 'so_do', reason: 'mờ' }], comment: 'Thiếu' }

describe('nobody has work', () => {
  test('while the applicant has the dossier; its clock stands, his own does not count', async () => {
    const { act, current } = await story()
    await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
    await act(specialist, request)

    expect(toTask(await current(), loadedPermit)).toBeUndefined()
    expect(toSummary(await current(), loadedPermit, answers)).toMatchObject({ clock: 'suspended', dueAt: undefined, status: 5 })
  })

  test('when the dossier is closed', async () => {
    const { act, current } = await story()
    await act(lan, { kind: 'withdraw', transition: 'rut' })

    expect(toTask(await current(), loadedPermit)).toBeUndefined()
    expect(toSummary(await current(), loadedPermit, answers)).toMatchObject({ clock: 'none', outcome: 'withdrawn', closedAt: '2026-02-10T02:00:00.000Z' })
  })
})

test('work waits in the queue of role and unit by its due', async () => {
  const { act, current } = await story()
  await act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  await act(specialist, { kind: 'claim' })

  const task = toTask(await current(), loadedPermit)
  expect(task).toMatchObject({ role: 'chuyen_vien', unit: 'phong-cho', assignee: specialist.accountId, step: 'tham_dinh', dueAt: '2026-02-26T10:00:00.000Z' })
})

test('a dossier is found by code, applicant and names, with or without marks', async () => {
  const { current } = await story()
  const summary = toSummary(await current(), loadedPermit, answers)

  expect(summary.searchText).toBe('h60.13-260210-0001 nguyen thi lan quan com duc')
  expect(summary).toMatchObject({ clock: 'none', phone: '+84912345678', applicantId: lan.accountId })
})

test('without a telephone in the form the one of the account counts', async () => {
  const { current } = await story()
  const dossier = await current()
  const called = { ...dossier, applicant: { ...dossier.applicant, phone: '+84243' } }
  expect(toSummary(called, loadedPermit, {}).phone).toBe('+84243')
})
