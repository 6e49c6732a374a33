import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { applicant, contentHash } from '../../support/dossier-samples.ts'
import type { AccountId, DraftId, FileHash, UploadId } from '#runtime/ids.ts'
import type { PendingUpload } from '#runtime/ports.ts'

const owner = applicant.accountId
const createdAt = '2026-02-10T03:00:00.000Z'
const upload = (parts: Partial<PendingUpload> = {}): PendingUpload => ({ id: randomUUID() as UploadId, owner, draftId: randomUUID() as DraftId, pointer: '/papers/a', name: 'Đơn.pdf', size: 2_000_000_000, createdAt, ...parts })

onEveryDatabase('uploads under way', (given) => {
  test('are counted for their owner until they are settled, for their draft with the files it has', async () => {
    const { uploads, files } = given.database
    const [person, draftId] = [randomUUID() as AccountId, randomUUID() as DraftId]
    const [first, second] = [upload({ owner: person, draftId }), upload({ owner: person })]
    for (const one of [first, second, upload()]) await uploads.begin(one, () => undefined)
    await files.add({ hash: contentHash('a') as string as FileHash, name: 'a.pdf', size: 5, type: 'application/pdf', owner: person, draftId, createdAt })
    const loadOf = async () => {
      const loads: unknown[] = []
      await uploads.begin(upload({ owner: person, draftId }), (load) => loads.push(load))
      return loads[0]
    }
    expect(await loadOf()).toEqual({ owner: { files: 2, bytes: 4_000_000_000 }, draft: { files: 2, bytes: 2_000_000_005 } })
    await uploads.settle(first.id, { refused: 'infected' })
    expect(await loadOf()).toEqual({ owner: { files: 1, bytes: 2_000_000_000 }, draft: { files: 1, bytes: 5 } })
  })

  test('that begin on several nodes at once are each told of those before', async () => {
    const node = await given.inTurns()
    const person = randomUUID() as AccountId
    const begin = (turn: number) => node(turn).uploads.begin(upload({ owner: person }), (load) => (load.owner.files >= 3 ? 'busy' : undefined))
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, turn) => begin(turn)))
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(5)
  })

  test('that are spoken against are not there', async () => {
    const { uploads } = given.database
    const one = upload()
    expect(await uploads.begin(one, () => 'draft-full')).toBe('draft-full')
    expect(await uploads.find(one.id)).toBeUndefined()
    expect(await uploads.begin(one, () => undefined)).toBeUndefined()
    expect(await uploads.find(one.id)).toEqual(one)
  })
})
