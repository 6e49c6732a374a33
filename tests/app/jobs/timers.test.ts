import { expect, test } from 'vitest'
import { passTimeOnce } from '#app/jobs/timers.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { execute } from '#runtime/execute.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'
import { onEveryProduct, permitAnswers, permitText } from '../../support/product.ts'

onEveryProduct('timers', (given) => {
  test('find nothing to do where no dossier waits', async () => {
    expect(await passTimeOnce(given.product.runtime.casework)).toBe(0)
  })

  test('are not waited for by a dossier that an automatic move sends on', async () => {
    const { core, casework, services } = given.product.runtime
    const published = await publishDefinition(core, casework.versions, { actor: { kind: 'system', name: 'test' }, text: withAutomaticIntake() })
    if (published.result !== 'published') throw new Error(JSON.stringify(published))
    const applicant = await given.product.applicant()
    const specialist = await given.product.officer([{ role: 'chuyen_vien', unit: 'phong-cho' }])
    const dossierId = core.newId<DossierId>()
    const facts = { accountId: applicant.accountId, name: applicant.name, email: 'mai@example.vn', kind: 'citizen' }
    await execute({ kind: 'file', commandId: core.newId(), dossierId, version: published.hash, channel: 'online', applicant: facts, answers: permitAnswers }, applicant, casework.engine)

    const { rows } = await services.dossiers.queue(specialist, { view: 'unit', sort: 'due' })
    expect(rows.map(({ id, step }) => [id, step])).toEqual([[dossierId, 'tham_dinh']])
    expect(await passTimeOnce(casework)).toBe(0)
  })
})

/** The permit that small stalls get past the counter. */
function withAutomaticIntake(): string {
  const definition: ProcedureDefinition = JSON.parse(permitText)
  const [accept] = definition.transitions
  if (!accept) throw new Error('the permit has no moves')
  const automatic: Transition = { ...accept, command: 'automatic', by: 'system', from: ['tu_dong'], title: { vi: 'Tự chuyển', en: 'Send on' }, comment: undefined }
  definition.start = 'tu_dong'
  definition.steps.push({ id: 'st_auto', key: 'tu_dong', kind: 'automatic', status: 2, title: { vi: 'Tự động phân loại', en: 'Automatic sorting' } })
  definition.transitions.push({ ...automatic, id: 'tr_small', key: 'nho', to: 'tham_dinh', when: 'dien_tich < 10.0' }, { ...automatic, id: 'tr_large', key: 'lon', to: 'cho_tiep_nhan', when: 'dien_tich >= 10.0', effects: [] })
  return JSON.stringify(definition)
}
