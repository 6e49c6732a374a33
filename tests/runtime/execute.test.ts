import { expect, test } from 'vitest'
import { replay, verifyChain } from '#runtime/dossier/chain.ts'
import { counter, fileDossier, lan, leader, permitEngine, registry, specialist } from '../support/permit-engine.ts'

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
