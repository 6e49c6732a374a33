import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import type { AccountId, DossierId, DraftId, VersionHash } from '#runtime/ids.ts'
import type { Draft } from '#runtime/ports.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 1, 10, 8, minute)).toISOString()

function newDraft(parts: Partial<Draft> = {}): Draft {
  return { id: randomUUID() as DraftId, owner: 'lan' as AccountId, procedure: 'p1', version: 'v1' as VersionHash, answers: { name: 'Lan' }, revision: 1, createdAt: at(0), savedAt: at(0), ...parts }
}

onEveryDatabase('drafts', (given) => {
  test('saving onto an old revision answers what is stored, and stores nothing', async () => {
    const { drafts } = given.database
    const draft = newDraft()
    await drafts.create(draft)
    await drafts.save(draft.id, { name: 'Đào' }, at(1), 1)

    const late = await drafts.save(draft.id, { name: 'Minh' }, at(2), 1)

    expect(late).toEqual({ result: 'stale', stored: { ...draft, answers: { name: 'Đào' }, revision: 2, savedAt: at(1) } })
  })

  test('of two pages that save at once one wins', async () => {
    const nodes = [given.database, await given.another()]
    const draft = newDraft()
    await given.database.drafts.create(draft)
    const results = await Promise.all(nodes.map((node, index) => node.drafts.save(draft.id, { n: index }, at(1), 1)))
    expect(results.map(({ result }) => result).sort()).toEqual(['saved', 'stale'])
  })

  test('a draft that is gone cannot be saved', async () => {
    const { drafts } = given.database
    const draft = newDraft()
    await drafts.create(draft)
    await drafts.remove(draft.id)
    expect(await drafts.save(draft.id, {}, at(1), 1)).toEqual({ result: 'gone' })
    expect(await drafts.find(draft.id)).toBeUndefined()
  })

  test('a dossier has one draft, however many are begun at once', async () => {
    const node = await given.inTurns()
    const dossierId = randomUUID() as DossierId
    const begun = await Promise.all(Array.from({ length: 6 }, (_, turn) => node(turn).drafts.create(newDraft({ dossierId }))))
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
    expect(await given.database.drafts.findForDossier(dossierId)).toEqual(begun[0])
  })

  test('a draft is carried to another version once, and not over what was saved meanwhile', async () => {
    const { drafts } = given.database
    const draft = newDraft()
    await drafts.create(draft)
    const carried = { ...draft, version: 'v2' as VersionHash, answers: { name: 'Lan', age: 3 }, revision: 2, savedAt: at(2) }
    expect([await drafts.carry(carried, 1), await drafts.carry(carried, 1)]).toEqual([true, false])
    expect(await drafts.find(draft.id)).toEqual(carried)
  })

  test('a saved draft reads back as it was, newest first in the list of its owner', async () => {
    const { drafts } = given.database
    const owner = randomUUID() as AccountId
    const older = newDraft({ owner })
    const newer = newDraft({ owner, savedAt: at(5), dossierId: 'd1' as DossierId })
    await drafts.create(older)
    await drafts.create(newer)

    expect(await drafts.save(older.id, { name: 'Đức', list: [1, { a: true }] }, at(9), 1)).toEqual({ result: 'saved', revision: 2 })

    expect(await drafts.find(older.id)).toEqual({ ...older, answers: { name: 'Đức', list: [1, { a: true }] }, revision: 2, savedAt: at(9) })
    expect((await drafts.listOf(owner)).map(({ id }) => id)).toEqual([older.id, newer.id])
    expect(await drafts.findForDossier('d1' as DossierId)).toEqual(newer)
    expect(await drafts.findForDossier('d2' as DossierId)).toBeUndefined()
  })
})
