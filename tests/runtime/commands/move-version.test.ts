import { describe, expect, test } from 'vitest'
import { readContext } from '#runtime/gather-context.ts'
import { replay, verifyDossier } from '#runtime/dossier/chain.ts'
import { versionOf } from '#runtime/dossier/evolve-version.ts'
import type { VersionHash } from '#runtime/ids.ts'
import { loadProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { memoryPorts } from '../../support/memory-ports.ts'
import { answers, counter, fileDossier, lan, leader, loadedPermit, officer, permit, permitEngine, specialist } from '../../support/permit-engine.ts'

const author = officer('acc-van', 'Vân', 'author', 'studio')
const administrator = officer('acc-quan', 'Quân', 'administrator', 'studio')
const next = 'b'.repeat(64) as VersionHash

/** A dossier at review, and a second version of its procedure. */
async function underReview(change: (definition: ProcedureDefinition) => void = () => {}, isAccepted = true) {
  const definition = structuredClone(permit)
  change(definition)
  const engine = permitEngine({}, memoryPorts(), [loadedPermit, loadProcedure({ hash: next, definition })])
  const story = await fileDossier(engine)
  if (isAccepted) await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  return { engine, ...story }
}

/** The charge is paid, so that what is proposed may go on. */
async function pay({ act, current }: Awaited<ReturnType<typeof underReview>>): Promise<void> {
  const [fee] = (await current()).fees
  await act(counter, { kind: 'record-payment', fee: fee?.key, amount: fee?.amount })
}

const toNext = { kind: 'move-version', to: next }
const ask = { transition: 'yeu_cau_bo_sung', items: [{ at: 'dien_tich', reason: 'Đơn vị đo mới' }], comment: 'Xin khai lại' }
const renamed = (definition: ProcedureDefinition) => {
  const text = JSON.stringify(definition).replaceAll('"tham_dinh"', '"xem_xet"').replaceAll('steps.tham_dinh.', 'steps.xem_xet.')
  Object.assign(definition, JSON.parse(text))
}

describe('a dossier is not moved to another version', () => {
  test.each([
    ['by its holder', specialist, toNext, 'not-found'],
    ['by its applicant', lan, toNext, 'not-found'],
    ['to a version there is not', author, { kind: 'move-version', to: 'c'.repeat(64) }, 'version-unknown'],
    ['to its own', author, { kind: 'move-version', to: loadedPermit.hash }, 'same-version'],
    ['to a step there is not', author, { ...toNext, step: 'khong_co' }, 'step-missing'],
    ['to a final step', author, { ...toNext, step: 'da_tra' }, 'step-missing'],
    ['asking for nothing', author, { ...toNext, ask: { ...ask, items: [] } }, 'items-required'],
    ['asking without a word', author, { ...toNext, ask: { ...ask, comment: ' ' } }, 'comment-required'],
    ['asking by another move', author, { ...toNext, ask: { ...ask, transition: 'trinh' } }, 'cannot-ask'],
    ['back, when it never was moved', author, { kind: 'reverse-move' }, 'moved-on'],
  ])('%s', async (_name, actor, move, code) => {
    const { attempt, current } = await underReview()
    const before = await current()
    expect(await attempt(actor, move)).toMatchObject({ refusal: { code } })
    expect(await current()).toEqual(before)
  })

  test('by an author who filed it', async () => {
    const { attempt } = await underReview()
    expect(await attempt({ ...author, accountId: lan.accountId }, toNext)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('while it waits for its applicant', async () => {
    const { act, attempt } = await underReview()
    await act(specialist, { kind: 'request-supplement', ...ask })
    expect(await attempt(author, toNext)).toMatchObject({ refusal: { code: 'with-applicant' } })
  })

  test('when a clock of it would be lost', async () => {
    const { attempt } = await underReview((definition) => {
      definition.clocks = definition.clocks?.filter(({ key }) => key !== 'giai_quyet')
    })
    expect(await attempt(author, toNext)).toMatchObject({ refusal: { code: 'clock-missing', clock: 'giai_quyet' } })
  })

  test('when its step is gone and none is named', async () => {
    const { attempt, act } = await underReview(renamed)
    expect(await attempt(author, toNext)).toMatchObject({ refusal: { code: 'step-missing', step: 'tham_dinh' } })
    expect((await act(author, { ...toNext, step: 'xem_xet' })).dossier).toMatchObject({ step: 'xem_xet', version: next, holder: { role: 'chuyen_vien' } })
  })
})

test('a moved dossier keeps its desk and clocks; its answers keep their version', async () => {
  const story = await underReview()
  const { engine, current, act, id } = story
  await pay(story)
  await act(specialist, { kind: 'claim' })
  const before = await current()
  const { dossier } = await act(administrator, toNext)
  expect(dossier).toMatchObject({ version: next, step: 'tham_dinh', holder: before.holder, assignee: before.assignee, clocks: before.clocks })
  expect([versionOf(dossier.answers, dossier), dossier.answers.hash]).toEqual([loadedPermit.hash, before.answers.hash])
  expect(engine.summaries.get(id)).toMatchObject({ version: next })
  expect(verifyDossier(await engine.dossiers.events(id), dossier, engine.digest)).toEqual({ ok: true })

  const { dossier: proposed } = await act(specialist, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  expect(proposed.officerAnswers['tham_dinh']).not.toHaveProperty('version')
})

test('rules of the new version find answers of the old one under their new keys', async () => {
  const story = await underReview((definition) => {
    Object.assign(definition, JSON.parse(JSON.stringify(definition).replaceAll('dien_tich', 'be_mat').replaceAll('"dat"', '"tot"').replaceAll('steps.tham_dinh.dat', 'steps.tham_dinh.tot')))
  })
  const { act, id, engine } = story
  await pay(story)
  await act(specialist, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  const { dossier } = await act(author, toNext)
  const procedure = await engine.procedure(next)
  if (!procedure) throw new Error('no next version')
  const context = await readContext({ dossier, actor: leader, procedure }, engine)
  expect(context.answers).toMatchObject({ be_mat: 8, papers: answers['papers'] })
  expect(context.officerAnswers).toEqual({ tham_dinh: { tot: true } })
  expect(await engine.dossiers.answers(dossier.id, dossier.answers.hash)).toMatchObject({ dien_tich: 8 })
  expect(engine.summaries.get(id)?.searchText).toContain('quan com duc')
  expect((await act(leader, { kind: 'approve', transition: 'duyet' })).dossier.step).toBe('phat_hanh')
})

test('reversing gives the dossier back as it was', async () => {
  const { engine, current, act, attempt, id } = await underReview(renamed)
  const { sequence: _sequence, lastHash: _hash, ...before } = await current()
  await act(author, { ...toNext, step: 'xem_xet' })
  const { dossier } = await act(author, { kind: 'reverse-move' })
  expect(JSON.parse(JSON.stringify(dossier))).toMatchObject(JSON.parse(JSON.stringify(before)))
  expect(dossier.answers).toEqual(before.answers)
  expect(replay(await engine.dossiers.events(id))).toEqual(dossier)
  expect(await attempt(author, { kind: 'reverse-move' })).toMatchObject({ refusal: { code: 'moved-on' } })
})

test('a dossier that has moved on under its new version stays there', async () => {
  const story = await underReview()
  const { act, attempt } = story
  await pay(story)
  await act(author, toNext)
  await act(specialist, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  expect(await attempt(author, { kind: 'reverse-move' })).toMatchObject({ refusal: { code: 'moved-on' } })
  expect((await act(leader, { kind: 'approve', transition: 'duyet' })).dossier.step).toBe('phat_hanh')
})

test('an asked dossier waits for its applicant under the new version', async () => {
  const { act, id, engine, attempt } = await underReview()
  const { dossier } = await act(author, { ...toNext, ask })
  expect(dossier).toMatchObject({ version: next, step: 'cho_bo_sung', holder: { applicant: true }, supplements: [{ items: ask.items, comment: ask.comment }] })
  expect(engine.tasks.has(id)).toBe(false)
  expect(await attempt(author, { kind: 'reverse-move' })).toMatchObject({ refusal: { code: 'moved-on' } })
  const answered = await act(lan, { kind: 'answer-supplement', transition: 'bo_sung', answers: { ten: 'MỚI' } })
  expect(answered.dossier.answers).not.toHaveProperty('version')
  expect(answered.dossier.earlierAnswers[0]).toMatchObject({ version: loadedPermit.hash })
})
