import { expect, test } from 'vitest'
import { counter, fileDossier, officer, permitEngine, permitWith, specialist } from '../../support/permit-engine.ts'

const accept = { kind: 'accept', transition: 'tiep_nhan' }
const routed = permitWith(({ steps, tables }) => {
  const review = steps.find(({ key }) => key === 'tham_dinh')
  if (review) review.holder = { role: 'chuyen_vien', unit: 'phong-cho', table: 'tuyen' }
  tables?.push({
    id: 'tb_route',
    key: 'tuyen',
    title: { vi: 'Tuyến' },
    output: 'unit',
    inputs: [{ key: 'dien_tich', title: { vi: 'Diện tích' }, expression: 'dien_tich' }],
    rows: [{ id: 'r', cells: ['it > 100'], output: 'phong-lon' }],
  })
})

test('a table without an answer leaves the dossier to the unit of the step, and the log is told', async () => {
  const reported: unknown[] = []
  const engine = permitEngine({ procedure: async () => routed, report: (failures) => reported.push(...failures) })
  const { dossier } = await (await fileDossier(engine)).act(counter, accept)
  expect(dossier.holder).toEqual({ role: 'chuyen_vien', unit: 'phong-cho' })
  expect(reported).toEqual([{ place: 'table tuyen', rule: 'tuyen', reason: 'failed' }])
})

test('a table sends the dossier to its unit, and says by what', async () => {
  const engine = permitEngine({ procedure: async () => routed })
  const story = await fileDossier(engine, { answers: { mat_hang: 'nong_san', dien_tich: 300 } })
  const { dossier, events } = await story.act(counter, accept)
  expect(dossier.holder).toEqual({ role: 'chuyen_vien', unit: 'phong-lon' })
  expect(events.find(({ event }) => event.type === 'held')?.event).toMatchObject({ why: [{ rule: 'tuyen', holds: true, inputs: [{ name: 'dien_tich', value: 300 }] }] })
  expect((await story.attempt(specialist, { kind: 'claim' })).result).toBe('refused')
  expect((await story.attempt(officer('acc-lon', 'Lớn', 'chuyen_vien', 'phong-lon'), { kind: 'claim' })).result).toBe('done')
})
