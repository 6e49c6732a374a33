import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import type { Database } from '#db/database.ts'
import type { AccountId, DraftId, VersionHash } from '#runtime/ids.ts'

const at = (day: number): string => new Date(Date.UTC(2026, 1, day)).toISOString()
const minh = 'minh' as AccountId
const email = 'minh@example.test'

async function newDraft({ drafts }: Database): Promise<DraftId> {
  const id = randomUUID() as DraftId
  await drafts.create({ id, owner: 'lan' as AccountId, procedure: 'p1', version: 'v1' as VersionHash, answers: {}, revision: 1, createdAt: at(1), savedAt: at(1) })
  return id
}
const invitation = (tokenHash: string, parts: object = {}) => ({ email, may: 'edit' as const, tokenHash, invitedAt: at(1), expiresAt: at(8), ...parts })

onEveryDatabase('people on a draft', (given) => {
  test('a link that is unknown, late or of another address lets nobody in', async () => {
    const { draftPeople } = given.database
    const draft = await newDraft(given.database)
    const token = randomUUID()
    await draftPeople.invite(draft, invitation(token))
    expect(await draftPeople.join(randomUUID(), { account: minh, email, now: at(2) })).toEqual({ result: 'expired' })
    expect(await draftPeople.join(token, { account: minh, email, now: at(8) })).toEqual({ result: 'expired' })
    expect(await draftPeople.join(token, { account: minh, email: 'other@example.test', now: at(2) })).toEqual({ result: 'other-address' })
    expect((await draftPeople.of(draft)).map(({ account }) => account)).toEqual([undefined])
  })

  test('a link works once; of two who follow it at once one joins', async () => {
    const nodes = [given.database, await given.another()]
    const draft = await newDraft(given.database)
    const token = randomUUID()
    await given.database.draftPeople.invite(draft, invitation(token))
    const results = await Promise.all(nodes.map(({ draftPeople }) => draftPeople.join(token, { account: minh, email, now: at(2) })))
    expect(results.map(({ result }) => result).sort()).toEqual(['expired', 'joined'])
    expect(await given.database.draftPeople.of(draft)).toEqual([{ email, may: 'edit', invitedAt: at(1), expiresAt: at(8), account: minh, joinedAt: at(2) }])
    expect(await given.database.draftPeople.draftsOf(minh)).toContain(draft)
  })

  test('a second invitation makes the first link void; who has joined stays as he is', async () => {
    const { draftPeople } = given.database
    const draft = await newDraft(given.database)
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
    await draftPeople.invite(draft, invitation(first))
    await draftPeople.invite(draft, invitation(second, { may: 'read' }))
    expect((await draftPeople.join(first, { account: minh, email, now: at(2) })).result).toBe('expired')
    expect((await draftPeople.join(second, { account: minh, email, now: at(2) })).result).toBe('joined')
    await draftPeople.invite(draft, invitation(third, { may: 'edit' }))
    expect((await draftPeople.of(draft))[0]).toMatchObject({ may: 'read', account: minh })
    expect((await draftPeople.join(third, { account: minh, email, now: at(3) })).result).toBe('expired')
  })

  test('whatever comes for a draft that goes at that moment goes with it', async () => {
    const node = await given.inTurns()
    for (let round = 0; round < 10; round += 1) {
      const draft = await newDraft(given.database)
      const coming = [0, 1].flatMap((turn) => {
        const { draftPeople, filling } = node(turn)
        return [draftPeople.invite(draft, invitation(randomUUID())), draftPeople.mark(draft, {}), filling.visit(draft, { account: minh, section: 'a', seenAt: at(1), longestPause: 300 })]
      })
      await Promise.all([...coming, given.database.drafts.remove(draft)])
      expect([await given.database.draftPeople.of(draft), await given.database.filling.visits(draft)]).toEqual([[], []])
      expect(await given.database.draftPeople.invite(draft, invitation(randomUUID()))).toBe(false)
    }
  })

  test('who is taken off is gone, and everybody goes with the draft', async () => {
    const { draftPeople, drafts } = given.database
    const draft = await newDraft(given.database)
    const account = randomUUID() as AccountId
    const token = randomUUID()
    await draftPeople.invite(draft, invitation(token))
    await draftPeople.join(token, { account, email, now: at(2) })
    await draftPeople.remove(draft, email)
    expect(await draftPeople.draftsOf(account)).toEqual([])
    await draftPeople.invite(draft, invitation(randomUUID()))
    await draftPeople.mark(draft, { '/a': { from: 'account', value: 'x' } })
    await drafts.remove(draft)
    expect([await draftPeople.of(draft), await draftPeople.marks(draft)]).toEqual([[], {}])
  })

  test('marks read back as they were', async () => {
    const { draftPeople } = given.database
    const draft = await newDraft(given.database)
    expect(await draftPeople.marks(draft)).toEqual({})
    const marks = { '/ten': { from: 'dossier', of: 'H60', value: { a: [1, true, 'đ'] } } } as const
    await draftPeople.mark(draft, {})
    await draftPeople.mark(draft, { '/ten': { ...marks['/ten'], value: { a: [1, true, 'đ'] } } })
    expect(await draftPeople.marks(draft)).toEqual(marks)
  })

  test('marks that several nodes add at once are all kept; of one place the later', async () => {
    const node = await given.inTurns()
    const draft = await newDraft(given.database)
    const mark = (place: string, value: string) => ({ [place]: { from: 'account' as const, value } })
    await given.database.draftPeople.mark(draft, mark('/p0', 'before'))
    const places = Array.from({ length: 6 }, (_, turn) => `/p${turn}`)
    await Promise.all(places.map((place, turn) => node(turn).draftPeople.mark(draft, mark(place, place))))
    expect(await given.database.draftPeople.marks(draft)).toEqual(Object.assign({}, ...places.map((place) => mark(place, place))))
  })
})
