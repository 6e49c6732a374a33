import { describe, expect, test } from 'vitest'
import { execute } from '#runtime/execute.ts'
import type { DossierId } from '#runtime/ids.ts'
import calendar from '#schemas/calendars/vietnam.json' with { type: 'json' }
import { applicantFrom } from '#app/services/drafts/applicant-facts.server.ts'
import { onEveryProduct, permitAnswers, type Product } from '../support/product.ts'

/** A dossier accepted at the counter: it has a receipt and a running clock. */
async function accepted({ runtime, applicant, officer }: Product) {
  const { core, casework } = runtime
  const mai = await applicant('Mai')
  const [listing] = await core.database.procedures.list()
  const loaded = await casework.versions.current(listing?.procedure ?? '')
  const person = await core.people.find(mai.accountId)
  if (!loaded || !person) throw new Error('nothing is published')
  const facts = applicantFrom(person, loaded, permitAnswers)
  const id = core.newId<DossierId>()
  const filed = await execute({ kind: 'file', commandId: core.newId(), dossierId: id, version: loaded.version.hash, channel: 'online', applicant: facts, answers: permitAnswers }, mai, casework.engine)
  if (filed.result === 'refused' || !filed.dossier.holder || !('role' in filed.dossier.holder)) throw new Error('not filed')
  const desk = await officer([filed.dossier.holder])
  const done = await runtime.services.dossiers.execute(desk, { kind: 'accept', commandId: core.newId(), dossierId: id, expected: filed.dossier.sequence, transition: 'tiep_nhan' })
  if (done.result === 'refused') throw new Error(done.refusal.code)
  return { id, mai, desk, dossier: done.dossier }
}

onEveryProduct('letters', (given) => {
  test('are for whoever may see the dossier, as PDF', async () => {
    const { product } = given
    const { letters } = product.runtime.services
    const { id, mai, dossier } = await accepted(product)
    const [issued] = dossier.letters
    if (!issued) throw new Error('no letter')
    expect(await letters.pdf(await product.applicant('Khác'), id, issued.hash)).toBeUndefined()
    expect(await letters.pdf(mai, id, '0'.repeat(64))).toBeUndefined()
    const pdf = await letters.pdf(mai, id, issued.hash)
    expect(Buffer.from(pdf?.bytes ?? []).subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf?.name).toMatch(/\.pdf$/)
  })

  test('are checked by their code alone, which tells nothing of who asked for what', async () => {
    const { product } = given
    const { letters } = product.runtime.services
    const { dossier } = await accepted(product)
    const code = dossier.letters[0]?.code ?? ''
    for (const wrong of ['', 'x', `${code}x`, '../../etc', "' OR 1=1 --"]) expect(await letters.check(wrong)).toBeUndefined()
    const checked = await letters.check(code)
    expect(checked).toMatchObject({ state: 'issued', dossierCode: dossier.code, record: undefined })
    expect(JSON.stringify(checked)).not.toMatch(/Mai|QUÁN CƠM|\+84/)
  })
})

onEveryProduct('tracking', (given) => {
  test('wants code and phone both, in whatever way the phone is written', async () => {
    const { product } = given
    const { dossiers } = product.runtime.services
    const { dossier } = await accepted(product)
    for (const [code, phone] of [[dossier.code, '0912345679'], [dossier.code, ''], ['H60.13-260210-9999', '0912345678'], [dossier.code, '45678']] as const) {
      expect(await dossiers.track(code, phone)).toBeUndefined()
    }
    for (const phone of ['0912 345 678', '+84912345678', '84 912345678']) {
      expect(await dossiers.track(` ${dossier.code.toLowerCase()} `, phone)).toMatchObject({ code: dossier.code, status: dossier.status })
    }
  })
})

onEveryProduct('calendars', (given) => {
  describe('are kept', () => {
    test('by administrators only, and only when they fit', async () => {
      const { product } = given
      const { calendars } = product.runtime.services
      const text = JSON.stringify(calendar)
      expect(await calendars.save(await product.officer([{ role: 'inspector', unit: 'he-thong' }]), text)).toMatchObject({ problem: { code: 'not-permitted' } })
      const admin = await product.officer([{ role: 'administrator', unit: 'he-thong' }])
      expect(await calendars.save(admin, '{')).toMatchObject({ problem: { code: 'invalid-json' } })
      expect(await calendars.save(admin, JSON.stringify({ ...calendar, weekdays: [8] }))).toMatchObject({ problem: { code: 'invalid', pointer: '/weekdays/0' } })
      const crossed = { ...calendar, hours: [{ from: '13:30', to: '17:00' }, { from: '07:30', to: '11:30' }] }
      expect(await calendars.save(admin, JSON.stringify(crossed))).toMatchObject({ problem: { code: 'invalid', message: 'hours-not-ascending' } })
      expect(await calendars.save(admin, JSON.stringify({ ...calendar, daysOff: [...calendar.daysOff, ...calendar.daysOff.slice(0, 1)] }))).toMatchObject({ problem: { code: 'invalid', message: 'duplicate-date' } })
      expect(await product.runtime.core.database.calendars.find('vietnam')).toEqual(calendar)
    })

    test('and days added by several administrators at the same moment are all in it', async () => {
      const { product } = given
      const { calendars } = product.runtime.services
      const admin = await product.officer([{ role: 'administrator', unit: 'he-thong' }])
      const dates = ['2039-05-02', '2039-05-03', '2039-05-04', '2039-05-05']
      const add = (date: string) => calendars.change(admin, 'vietnam', (before) => ({ edited: { ...before, daysOff: [...before.daysOff, { date, reason: { vi: 'Nghỉ', en: 'Off' } }] } }))
      expect((await Promise.all(dates.map(add))).map(({ result }) => result)).toEqual(dates.map(() => 'saved'))
      const { daysOff } = (await product.runtime.core.database.calendars.find('vietnam')) ?? calendar
      expect(daysOff.map(({ date }) => date).filter((date) => date.startsWith('2039')).toSorted()).toEqual(dates)
      expect(await calendars.change(admin, 'vietnam', () => ({ problem: 'known' }))).toEqual({ result: 'unchanged', problem: 'known' })
      expect(await calendars.change(admin, 'none', () => undefined)).toMatchObject({ problem: { code: 'not-found' } })
      await calendars.save(admin, JSON.stringify(calendar))
    })

    test('and a day off declared later moves the open deadlines, each logged in its dossier', async () => {
      const { product } = given
      const { calendars, dossiers } = product.runtime.services
      const { id, desk, dossier } = await accepted(product)
      const due = Object.values(dossier.clocks).find(({ status }) => status.state === 'running')
      const admin = await product.officer([{ role: 'administrator', unit: 'he-thong' }])
      const daysOff = [...calendar.daysOff, { date: due?.dueOn ?? '', reason: { vi: 'Nghỉ bù', en: 'Day in lieu' } }]
      const saved = await calendars.save(admin, JSON.stringify({ ...calendar, daysOff }))
      expect(saved).toMatchObject({ result: 'saved', deadlines: { moved: expect.any(Number) } })
      if (saved.result === 'saved') expect(saved.deadlines.moved).toBeGreaterThan(0)
      const view = await dossiers.view(desk, id)
      const moved = view?.timeline.flatMap(({ events }) => events).filter(({ event }) => event.type === 'deadline-recomputed')
      expect(moved).toHaveLength(1)
      expect(view?.clocks.find(({ key }) => key === due?.key)?.state.dueOn).not.toBe(due?.dueOn)
      expect(await calendars.save(admin, JSON.stringify({ ...calendar, daysOff }))).toMatchObject({ deadlines: { moved: 0 } })
    })
  })
})
