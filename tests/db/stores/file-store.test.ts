import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { applicant, contentHash, filing } from '../../support/dossier-samples.ts'
import type { AccountId, DraftId, FileHash, VersionHash } from '#runtime/ids.ts'
import type { Database } from '#db/database.ts'
import type { FileMeta } from '#runtime/ports.ts'

const at = (day: number): string => new Date(Date.UTC(2026, 1, day)).toISOString()
const owner = applicant.accountId

function upload(parts: Partial<FileMeta> = {}): FileMeta {
  return { hash: contentHash(randomUUID()) as string as FileHash, name: 'Giấy phép.pdf', size: 2_000_000_000, type: 'application/pdf', owner, createdAt: at(1), ...parts }
}

async function draftNaming(database: Database, hashes: string[]): Promise<DraftId> {
  const id = randomUUID() as DraftId
  await database.drafts.create({ id, owner, procedure: 'p1', version: 'v1' as VersionHash, answers: { papers: { a: hashes } }, revision: 1, createdAt: at(1), savedAt: at(1) })
  return id
}

onEveryDatabase('files', (given) => {
  test("somebody else's file is not found", async () => {
    const { files } = given.database
    const file = upload()
    await files.add(file)
    expect(await files.find(file.hash, { owner: 'other' as AccountId })).toBeUndefined()
    expect(await files.find(file.hash, {})).toBeUndefined()
    expect(await files.find(file.hash, { dossierId: filing().dossier.id })).toBeUndefined()
    expect(await files.find(file.hash, { owner })).toEqual(file)
  })

  test('a draft counts its files and bytes', async () => {
    const { files } = given.database
    const draftId = randomUUID() as DraftId
    expect(await files.countOf(draftId)).toEqual({ files: 0, bytes: 0 })
    await files.add(upload({ draftId }))
    await files.add(upload({ draftId }))
    expect(await files.countOf(draftId)).toEqual({ files: 2, bytes: 4_000_000_000 })
  })

  test('filing gives the files to the dossier, those of earlier dossiers as well', async () => {
    const { dossiers, files } = given.database
    const [first, second, foreign] = [upload(), upload(), upload({ owner: 'other' as AccountId })]
    for (const file of [first, second, foreign]) await files.add(file)
    const earlier = filing({}, { files: [first.hash] })
    await dossiers.append(earlier)

    const write = filing({}, { files: [first.hash, second.hash, foreign.hash] })
    await dossiers.append(write)

    const dossierId = write.dossier.id
    expect(await files.find(first.hash, { dossierId })).toMatchObject({ dossierId, name: first.name })
    expect(await files.find(second.hash, { dossierId })).toEqual({ ...second, dossierId })
    expect(await files.find(foreign.hash, { dossierId })).toBeUndefined()
    expect(await files.find(first.hash, { dossierId: earlier.dossier.id })).toMatchObject({ dossierId: earlier.dossier.id })
  })

  test('orphans are the uploads that no dossier has and no live draft names', async () => {
    const { dossiers, files, drafts } = given.database
    await files.takeOrphans(at(28), 1000)
    const [kept, filed, dropped, ofGone, recent, twice] = [upload(), upload(), upload(), upload(), upload({ createdAt: at(20) }), upload()]
    const draftId = await draftNaming(given.database, [kept.hash])
    const gone = await draftNaming(given.database, [ofGone.hash])
    await drafts.remove(gone)
    for (const file of [kept, dropped]) await files.add({ ...file, draftId })
    for (const file of [filed, recent, twice]) await files.add(file)
    await files.add({ ...ofGone, draftId: gone })
    await dossiers.append(filing({}, { files: [filed.hash, twice.hash] }))
    await files.add({ ...twice, createdAt: at(2) })

    const orphans = await files.takeOrphans(at(10), 100)

    expect(orphans.sort()).toEqual([dropped.hash, ofGone.hash].sort())
    expect(await files.takeOrphans(at(10), 100)).toEqual([])
    expect(await files.find(dropped.hash, { owner })).toBeUndefined()
    for (const file of [kept, filed, recent, twice]) expect(await files.find(file.hash, { owner })).toBeDefined()
  })
})
