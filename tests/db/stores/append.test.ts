import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { contentHash, draftOf, filing, kept, letterContent, nextWrite, officer } from '../../support/dossier-samples.ts'
import type { CommandId, DossierId, DraftId } from '#runtime/ids.ts'

onEveryDatabase('append', (given) => {
  test('a command that was done is done once', async () => {
    const { dossiers } = given.database
    const write = filing()
    await dossiers.append(write)

    const again = await dossiers.append(write)

    expect(again).toEqual({ result: 'already-done', dossierId: write.dossier.id, sequence: 1 })
    expect(await dossiers.events(write.dossier.id)).toHaveLength(1)
  })

  test('the same command on another dossier is already done', async () => {
    const { dossiers } = given.database
    const write = filing()
    await dossiers.append(write)

    const other = await dossiers.append(filing({}, { commandId: write.commandId }))

    expect(other).toEqual({ result: 'already-done', dossierId: write.dossier.id, sequence: 1 })
  })

  test('a command decided on an old state is stale and writes nothing', async () => {
    const { dossiers } = given.database
    const filed = filing()
    const accepted = nextWrite(filed, { step: 'review' })
    await dossiers.append(filed)
    await dossiers.append(accepted)

    const late = nextWrite(filed, { step: 'refused' }, { answers: [kept('late', { late: true })] })

    expect(await dossiers.append(late)).toEqual({ result: 'stale', actual: 2 })
    expect(await dossiers.find(filed.dossier.id)).toEqual(accepted.dossier)
    expect(await dossiers.answers(filed.dossier.id, contentHash('late'))).toBeUndefined()
    expect(await dossiers.findCommand(late.commandId)).toBeUndefined()
  })

  test('a dossier that does not exist is stale', async () => {
    const { dossiers } = given.database
    expect(await dossiers.append(nextWrite(filing()))).toEqual({ result: 'stale', actual: 0 })
  })

  test('filing under an id that is taken is stale', async () => {
    const { dossiers } = given.database
    const first = filing()
    await dossiers.append(first)
    expect(await dossiers.append(filing({ id: first.dossier.id }))).toEqual({ result: 'stale', actual: 1 })
  })

  test('of a hundred commands at once each sequence is won by exactly one', async () => {
    const node = await given.inTurns()
    const filed = filing()
    await given.database.dossiers.append(filed)
    const rivals = Array.from({ length: 100 }, () => nextWrite(filed))

    const results = await Promise.all(rivals.map((write, index) => node(index).dossiers.append(write)))

    expect(results.filter((answer) => answer.result === 'appended')).toHaveLength(1)
    expect(results.filter((answer) => answer.result === 'stale')).toHaveLength(99)
    const events = await given.database.dossiers.events(filed.dossier.id)
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2])
  })

  test('one command sent many times at once is done once', async () => {
    const node = await given.inTurns()
    const write = filing()

    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => node(index).dossiers.append(write)))

    expect(results.filter((answer) => answer.result === 'appended')).toHaveLength(1)
    expect(results.filter((answer) => answer.result === 'already-done')).toHaveLength(19)
  })

  test('a draft that was saved or filed meanwhile makes its filing stale, and stays as it is', async () => {
    const { dossiers, drafts } = given.database
    const draft = draftOf(randomUUID() as DraftId)
    await drafts.create(draft)
    await drafts.save(draft.id, { name: 'Đào' }, draft.savedAt, 1)
    expect(await dossiers.append(filing({}, { draft: { id: draft.id, revision: 1 } }))).toEqual({ result: 'stale', actual: 0 })
    const filed = filing()
    await dossiers.append(filed)
    expect(await dossiers.append(nextWrite(filed, {}, { draft: { id: draft.id, revision: 1 } }))).toEqual({ result: 'stale', actual: 1 })
    expect(await drafts.find(draft.id)).toMatchObject({ answers: { name: 'Đào' }, revision: 2 })
    expect(await dossiers.append(nextWrite(filed, {}, { draft: { id: draft.id, revision: 2 } }))).toEqual({ result: 'appended' })
    expect(await dossiers.append(filing({}, { draft: { id: draft.id, revision: 2 } }))).toEqual({ result: 'already-done', dossierId: filed.dossier.id, sequence: 2 })
  })

  test('a draft is filed by no command but its own', async () => {
    const { dossiers, drafts } = given.database
    const draft = draftOf(randomUUID() as DraftId)
    await drafts.create(draft)
    const other = filing({}, { commandId: randomUUID() as CommandId, draft: { id: draft.id, revision: 1 } })
    await expect(dossiers.append(other)).rejects.toThrow('its own command')
    expect(await dossiers.find(other.dossier.id)).toBeUndefined()
    expect(await drafts.find(draft.id)).toMatchObject({ revision: 1 })

    const own = filing({}, { draft: { id: draft.id, revision: 1 } })
    expect(await dossiers.append(own)).toEqual({ result: 'appended' })
    expect(await drafts.find(draft.id)).toBeUndefined()
  })

  test('of a filing and a save at the same moment one wins', async () => {
    const node = await given.inTurns()
    for (let round = 0; round < 10; round += 1) {
      const draft = draftOf(randomUUID() as DraftId)
      await given.database.drafts.create(draft)
      const file = (turn: number) => node(turn).dossiers.append(filing({}, { draft: { id: draft.id, revision: 1 } }))
      const save = (turn: number) => node(turn).drafts.save(draft.id, { round }, draft.savedAt, 1)
      const outcomes = await Promise.all([file(0), save(1), file(1), save(0)])
      expect(outcomes.filter(({ result }) => result === 'appended' || result === 'saved')).toHaveLength(1)
    }
  })

  test('everything a command caused is there once it is answered, on every node', async () => {
    const other = await given.another()
    const id = randomUUID() as DossierId
    const draft = randomUUID() as DraftId
    const code = `L${randomUUID()}`
    const letter = letterContent(code)
    await given.database.drafts.create(draftOf(draft))
    const waiting = (await given.database.jobs.counts()).waiting

    const write = filing({ id, assignee: officer }, {
      draft: { id: draft, revision: 1 },
      answers: [kept(id, { name: 'Lan', count: 3 })],
      letters: [{ ...kept(code, letter), code }],
      jobs: [{ kind: 'mail', payload: { to: 'a@b.vn', subject: 's', text: 't' } }],
    })
    expect(await given.database.dossiers.append(write)).toEqual({ result: 'appended' })

    expect(await other.dossiers.find(id)).toEqual(JSON.parse(JSON.stringify(write.dossier)))
    expect(await other.dossiers.findByCode(write.dossier.code)).toMatchObject({ id })
    expect(await other.dossiers.events(id)).toEqual(write.events)
    expect(await other.dossiers.findCommand(write.commandId)).toEqual({ dossierId: id, sequence: 1 })
    expect(await other.dossiers.answers(id, contentHash(id))).toEqual({ name: 'Lan', count: 3 })
    expect(await other.dossiers.letter(id, contentHash(code))).toEqual(letter)
    expect(await other.dossiers.letterByCode(code)).toEqual({ dossierId: id, content: letter, at: write.events[0]?.at })
    expect(await other.drafts.find(draft)).toBeUndefined()
    expect((await other.jobs.counts()).waiting).toBe(waiting + 1)
  })

  test('what is not there is undefined', async () => {
    const { dossiers } = given.database
    expect(await dossiers.find('none' as DossierId)).toBeUndefined()
    expect(await dossiers.findByCode('none')).toBeUndefined()
    expect(await dossiers.findCommand('none' as CommandId)).toBeUndefined()
    expect(await dossiers.events('none' as DossierId)).toEqual([])
    expect(await dossiers.letterByCode('none')).toBeUndefined()
  })
})
