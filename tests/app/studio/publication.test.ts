import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import { onEveryProduct, permitText } from '../../support/product.ts'

onEveryProduct('publishing a draft', (given) => {
  const author = () => given.product.officer([{ role: 'author', unit: 'studio' }], 'Lan')
  const open = async (): Promise<{ id: StudioDraftId; actor: Awaited<ReturnType<typeof author>> }> => {
    const actor = await author()
    const started = await given.product.runtime.services.studioDrafts.start(actor, { from: 'file', text: permitText, as: 'version' })
    if (started.result !== 'started') throw new Error(JSON.stringify(started))
    return { id: started.id, actor }
  }

  test('refused to who may not, for a draft changed meanwhile, and with errors', async () => {
    const { studioPublication, studioDrafts } = given.product.runtime.services
    const { id, actor } = await open()
    expect(await studioPublication.publish(await given.product.applicant(), { id, expected: 0, note: 'x' })).toEqual({ result: 'refused', code: 'not-permitted' })
    expect(await studioPublication.compare(await given.product.applicant(), id)).toBeUndefined()
    expect(await studioPublication.publish(actor, { id, expected: 3, note: 'Bản mới' })).toEqual({ result: 'stale' })
    await studioDrafts.change(actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: '/start', value: 'nowhere' }] })
    expect(await studioPublication.publish(actor, { id, expected: 1, note: 'Bản mới' })).toMatchObject({ result: 'findings' })
    expect((await studioDrafts.open(actor, id))?.closed).toBe(false)
  })

  test('makes the next version with its note and closes the draft', async () => {
    const { studioPublication, studioDrafts, procedures } = given.product.runtime.services
    const { id, actor } = await open()
    const before = await studioPublication.compare(actor, id, { counts: true })
    expect(before).toMatchObject({ concerned: {}, fourEyes: false, requests: [], versions: [{ number: 1, current: true }] })
    await studioDrafts.change(actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: '/title/vi', value: 'Giấy phép mới' }] })
    expect(await studioPublication.publish(actor, { id, expected: 1, note: 'Theo nghị định mới' })).toMatchObject({ result: 'published', number: (before?.published?.number ?? 0) + 1 })
    const key = before?.published?.definition.key ?? ''
    expect((await procedures.versions(key))[0]).toMatchObject({ note: 'Theo nghị định mới', publishedBy: 'Lan', current: true })
    expect((await studioDrafts.open(actor, id))?.closed).toBe(true)
    expect(await studioPublication.publish(actor, { id, expected: 1, note: 'Bản mới' })).toEqual({ result: 'refused', code: 'draft-gone' })
  })

  test('refused without a note, and for a day that is none, is past, or too far away', async () => {
    const { studioPublication, studioDrafts } = given.product.runtime.services
    const { id, actor } = await open()
    expect(await studioPublication.publish(actor, { id, expected: 0, note: ' ' })).toEqual({ result: 'incomplete', missing: 'note' })
    for (const startsOn of ['2020-01-01', '2030-02-30', '9999-01-01', 'mai', new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)]) {
      expect(await studioPublication.publish(actor, { id, expected: 0, note: 'x', startsOn })).toEqual({ result: 'incomplete', missing: 'startsOn' })
    }
    expect((await studioDrafts.open(actor, id))?.closed).toBe(false)
  })

  test('a version that is to come leaves the old one in force until its day, or for good when it is taken back', async () => {
    const { runtime } = given.product
    const { procedures, studioPublication, studioDrafts } = runtime.services
    const publishOn = async (title: string): Promise<{ hash: string; inForce: string }> => {
      const { id, actor } = await open()
      await studioDrafts.change(actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: '/title/vi', value: title }] })
      const startsOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
      const published = await studioPublication.publish(actor, { id, expected: 1, note: 'Từ tháng sau', legalBasis: 'Nghị định 1', startsOn })
      if (published.result !== 'published') throw new Error(JSON.stringify(published))
      return { hash: published.hash, inForce: (await procedures.current('stall-permit'))?.version.hash ?? '' }
    }
    const first = await publishOn('Lần một')
    expect(first.inForce).not.toBe(first.hash)
    expect((await procedures.versions('stall-permit'))[0]).toMatchObject({ hash: first.hash, current: false, legalBasis: 'Nghị định 1', startsAt: expect.stringContaining('T17:00:00') })
    const actor = await author()
    expect(await procedures.cancelComing(await given.product.applicant(), 'stall-permit', first.hash)).toMatchObject({ result: 'refused' })
    expect(await procedures.cancelComing(actor, 'stall-permit', first.hash)).toEqual({ result: 'done' })
    expect(await procedures.cancelComing(actor, 'stall-permit', first.hash)).toEqual({ result: 'refused', code: 'not-found' })

    const second = await publishOn('Lần hai')
    const { procedures: store } = runtime.core.database
    expect(await store.startDue(runtime.core.now())).toEqual([])
    const [begun, again] = await Promise.all([store.startDue('2999-01-01T00:00:00.000Z'), store.startDue('2999-01-01T00:00:00.000Z')])
    expect([...begun, ...again]).toEqual(['stall-permit'])
    runtime.casework.versions.forget('stall-permit')
    expect((await procedures.current('stall-permit'))?.version.hash).toBe(second.hash)
    expect(await store.coming('stall-permit')).toEqual([])
  })

  test('an old version that is published again is in force again, under its old number', async () => {
    const { procedures, studioPublication } = given.product.runtime.services
    const { id, actor } = await open()
    const restored = await studioPublication.publish(actor, { id, expected: 0, note: 'Trở lại bản cũ' })
    expect(restored).toMatchObject({ result: 'published', number: 1 })
    expect((await procedures.versions('stall-permit')).find(({ current }) => current)?.number).toBe(1)
  })

  test('a procedure another took the place of leads to it, in no circle, until that is taken back', async () => {
    const { procedures } = given.product.runtime.services
    const actor = await author()
    const other = { ...JSON.parse(permitText), key: 'stall-permit-new' }
    expect(await procedures.publish(actor, JSON.stringify(other))).toMatchObject({ result: 'published' })
    expect(await procedures.supersede(await given.product.applicant(), 'stall-permit', 'stall-permit-new')).toMatchObject({ code: 'not-permitted' })
    expect(await procedures.supersede(actor, 'stall-permit', 'nothing')).toMatchObject({ code: 'not-found' })
    expect(await procedures.supersede(actor, 'stall-permit', 'stall-permit')).toMatchObject({ code: 'circle' })
    expect(await procedures.supersede(actor, 'stall-permit', 'stall-permit-new')).toEqual({ result: 'done' })
    expect(await procedures.supersede(actor, 'stall-permit-new', 'stall-permit')).toMatchObject({ code: 'circle' })
    expect(await procedures.latest('stall-permit')).toMatchObject({ open: false, supersededBy: 'stall-permit-new' })
    expect((await procedures.catalogue({ language: 'vi' })).map(({ key }) => key)).toEqual(['stall-permit-new'])
    expect(await procedures.supersede(actor, 'stall-permit', undefined)).toEqual({ result: 'done' })
    expect(await procedures.latest('stall-permit')).not.toHaveProperty('supersededBy')

    const bothWays = await Promise.all([procedures.supersede(actor, 'stall-permit', 'stall-permit-new'), procedures.supersede(actor, 'stall-permit-new', 'stall-permit')])
    expect(bothWays.map((outcome) => ('code' in outcome ? outcome.code : outcome.result)).toSorted()).toEqual(['circle', 'done'])
  })

  test('a change saved while its draft is published stays in the draft, which stays open', async () => {
    const { studioPublication, studioDrafts } = given.product.runtime.services
    const { id, actor } = await open()
    const rename = (expected: number) => studioDrafts.change(actor, { id, changeId: randomUUID(), expected, commands: [{ kind: 'set', at: '/title/vi', value: `Tên ${randomUUID()}` }] })
    await rename(0)
    const [published, changed] = await Promise.all([studioPublication.publish(actor, { id, expected: 1, note: 'x' }), rename(1)])
    const draft = await studioDrafts.open(actor, id)
    expect([published.result, changed.result, draft?.revision, draft?.closed]).toEqual(
      published.result === 'stale' || changed.result === 'saved' ? [published.result, 'saved', 2, false] : ['published', 'refused', 1, true],
    )
  })
})

onEveryProduct(
  'publishing by four eyes',
  (given) => {
    const officer = (name: string) => given.product.officer([{ role: 'author', unit: 'studio' }], name)
    const drafted = async () => {
      const [lan, minh] = [await officer('Lan'), await officer('Minh')]
      const { studioDrafts } = given.product.runtime.services
      const started = await studioDrafts.start(lan, { from: 'file', text: permitText, as: 'version' })
      if (started.result !== 'started') throw new Error(JSON.stringify(started))
      const { id } = started
      const rename = (who: typeof lan, expected: number) => studioDrafts.change(who, { id, changeId: randomUUID(), expected, commands: [{ kind: 'set', at: '/title/vi', value: `Tên ${randomUUID()}` }] })
      await rename(lan, 0)
      return { lan, minh, id, rename }
    }

    test('nobody publishes alone, by no door', async () => {
      const { studioPublication, procedures } = given.product.runtime.services
      const { lan, minh, id } = await drafted()
      expect(await studioPublication.publish(lan, { id, expected: 1, note: 'x' })).toEqual({ result: 'refused', code: 'needs-approval' })
      expect(await procedures.publish(lan, permitText)).toEqual({ result: 'refused', code: 'needs-approval' })
      expect(await studioPublication.approve(minh, { id, remark: '' })).toEqual({ result: 'refused', code: 'no-request' })
      expect(await studioPublication.request(await given.product.applicant(), { id, expected: 1, note: 'x' })).toEqual({ result: 'refused', code: 'not-permitted' })
      expect(await studioPublication.request(lan, { id, expected: 1, note: '' })).toEqual({ result: 'incomplete', missing: 'note' })
    })

    test('an author asks, somebody else returns it with a remark or approves it; both are told and it is remembered', async () => {
      const { runtime } = given.product
      const { studioPublication, procedures, studioDrafts } = runtime.services
      const { lan, minh, id, rename } = await drafted()
      const mails = async () => (await runtime.core.database.jobs.claim('2999-01-01T00:00:00.000Z', '2999-01-01T00:00:01.000Z', 1000)).flatMap((job) => (job.kind === 'mail' ? [job.payload.subject] : []))
      await mails()
      expect(await studioPublication.request(lan, { id, expected: 1, note: 'Theo nghị định mới', legalBasis: 'Nghị định 2' })).toEqual({ result: 'requested' })
      expect(await studioPublication.request(lan, { id, expected: 1, note: 'Lần nữa' })).toEqual({ result: 'refused', code: 'asked-already' })
      expect((await mails()).every((subject) => subject.startsWith('Đề nghị công bố'))).toBe(true)
      expect(await studioPublication.approve(lan, { id, remark: '' })).toEqual({ result: 'refused', code: 'own-work' })
      expect(await studioPublication.end(minh, { id, act: 'return', remark: '' })).toEqual({ result: 'incomplete', missing: 'remark' })
      expect(await studioPublication.end(minh, { id, act: 'return', remark: 'Thiếu căn cứ' })).toEqual({ result: 'decided' })

      await rename(lan, 1)
      expect(await studioPublication.request(lan, { id, expected: 2, note: 'Đã bổ sung căn cứ' })).toEqual({ result: 'requested' })
      await rename(lan, 2)
      expect(await studioPublication.approve(minh, { id, remark: '' })).toEqual({ result: 'stale' })
      expect(await studioPublication.end(lan, { id, act: 'withdraw', remark: '' })).toEqual({ result: 'decided' })
      expect(await studioPublication.request(lan, { id, expected: 3, note: 'Bản cuối', legalBasis: 'Nghị định 2' })).toEqual({ result: 'requested' })
      expect((await studioPublication.compare(minh, id))?.mayApprove).toBe(true)
      const [one, other] = await Promise.all([studioPublication.approve(minh, { id, remark: 'Đồng ý' }), studioPublication.approve(minh, { id, remark: 'Đồng ý' })])
      expect([one.result, other.result]).toContain('published')

      expect((await procedures.versions('stall-permit'))[0]).toMatchObject({ publishedBy: 'Lan', approvedBy: 'Minh', note: 'Bản cuối', legalBasis: 'Nghị định 2' })
      expect((await studioDrafts.open(lan, id))?.closed).toBe(true)
      expect((await studioPublication.compare(lan, id))?.requests.map(({ state, remark }) => [state, remark])).toEqual([['approved', 'Đồng ý'], ['withdrawn', undefined], ['returned', 'Thiếu căn cứ']])
    })

    test('of an approval and a withdrawal at the same moment one counts', async () => {
      const { studioPublication, procedures } = given.product.runtime.services
      const { lan, minh, id } = await drafted()
      await studioPublication.request(lan, { id, expected: 1, note: 'x' })
      const before = await procedures.versions('stall-permit')
      const [approved, withdrawn] = await Promise.all([studioPublication.approve(minh, { id, remark: '' }), studioPublication.end(lan, { id, act: 'withdraw', remark: '' })])
      const state = (await studioPublication.compare(lan, id))?.requests[0]?.state
      const isApproved = approved.result === 'published'
      expect([isApproved, withdrawn.result, state]).toEqual(isApproved ? [true, 'refused', 'approved'] : [false, 'decided', 'withdrawn'])
      expect((await procedures.versions('stall-permit')).length - before.length).toBe(isApproved ? 1 : 0)
    })

    test('what could not be published is not approved either, and can be once more', async () => {
      const { runtime } = given.product
      const { studioPublication } = runtime.services
      const { lan, minh, id } = await drafted()
      const startsOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
      await studioPublication.request(lan, { id, expected: 1, note: 'x', startsOn })
      const { kysely } = runtime.core.database
      await sql`ALTER TABLE coming_versions RENAME TO out_of_reach`.execute(kysely)
      await expect(studioPublication.approve(minh, { id, remark: '' })).rejects.toThrow('coming_versions')
      await sql`ALTER TABLE out_of_reach RENAME TO coming_versions`.execute(kysely)
      expect((await studioPublication.compare(lan, id))?.requests).toMatchObject([{ state: 'open' }])
      expect(await studioPublication.approve(minh, { id, remark: '' })).toMatchObject({ result: 'published', startsOn })
      expect((await studioPublication.compare(lan, id))?.requests).toMatchObject([{ state: 'approved' }])
    })

    test('what was asked for a draft that was given up waits for nobody', async () => {
      const { studioPublication, studioDrafts } = given.product.runtime.services
      const { lan, minh, id } = await drafted()
      expect(await studioPublication.request(lan, { id, expected: 1, note: 'Theo nghị định mới' })).toEqual({ result: 'requested' })
      expect((await studioPublication.waiting(minh)).map(({ draft }) => draft)).toContain(id)
      await studioDrafts.discard(lan, id)
      expect((await studioPublication.waiting(minh)).map(({ draft }) => draft)).not.toContain(id)
    })

    test('whoever changed the draft is no second pair of eyes', async () => {
      const { studioPublication } = given.product.runtime.services
      const { lan, minh, id, rename } = await drafted()
      await rename(minh, 1)
      await studioPublication.request(lan, { id, expected: 2, note: 'x' })
      expect(await studioPublication.approve(minh, { id, remark: '' })).toEqual({ result: 'refused', code: 'own-work' })
      expect(await studioPublication.approve(await officer('Hoa'), { id, remark: '' })).toMatchObject({ result: 'published' })
    })
  },
  { PUBLISH_FOUR_EYES: 'yes' },
)
