import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ChangeResult, StudioDraftService } from '#app/services/studio-drafts.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { onEveryProduct, permitText } from '../../support/product.ts'

onEveryProduct('drafts of the studio', (given) => {
  const drafts = (): StudioDraftService => given.product.runtime.services.studioDrafts
  const author = (name: string) => given.product.officer([{ role: 'author', unit: 'studio' }], name)
  const started = async (actor: Actor): Promise<StudioDraftId> => {
    const result = await drafts().start(actor, { from: 'empty', title: { vi: 'Cấp lại giấy phép' } })
    if (result.result !== 'started') throw new Error(JSON.stringify(result))
    return result.id
  }
  const title = (vi: string): DraftCommand => ({ kind: 'set', at: '/title/vi', value: vi })
  const send = (actor: Actor, id: StudioDraftId, expected: number, ...commands: DraftCommand[]): Promise<ChangeResult> => drafts().change(actor, { id, changeId: randomUUID(), expected, commands })
  const step = (id: StudioDraftId, expected: number) => ({ id, changeId: randomUUID(), expected })

  describe('refused', () => {
    test('applicants and officers who are no authors see and start none', async () => {
      const lan = await author('Lan')
      const id = await started(lan)
      for (const other of [await given.product.applicant(), await given.product.officer([{ role: 'specialist', unit: 'a' }])]) {
        expect(await drafts().start(other, { from: 'empty', title: { vi: 'X' } })).toEqual({ result: 'refused', code: 'not-permitted' })
        expect(await drafts().open(other, id)).toBeUndefined()
        expect(await drafts().list(other)).toEqual([])
        expect(await drafts().missed(other, id, 0)).toBeUndefined()
        expect(await send(other, id, 0, title('X'))).toEqual({ result: 'refused', refusal: { code: 'not-permitted' } })
      }
    })

    test('a draft that is gone, closed or has nothing to take back', async () => {
      const lan = await author('Lan')
      const id = await started(lan)
      expect(await send(lan, randomUUID() as StudioDraftId, 0, title('X'))).toMatchObject({ refusal: { code: 'draft-gone' } })
      expect(await drafts().undo(lan, step(id, 0))).toMatchObject({ refusal: { code: 'nothing-to-undo' } })
      await drafts().discard(lan, id)
      expect(await send(lan, id, 0, title('X'))).toMatchObject({ refusal: { code: 'draft-closed' } })
    })

    test('a file that is no definition says why', async () => {
      const lan = await author('Lan')
      expect(await drafts().start(lan, { from: 'file', text: '{"a":' })).toMatchObject({ result: 'findings', findings: [{ code: 'json-syntax' }] })
      expect(await drafts().start(lan, { from: 'file', text: '{"format":"x"}' })).toMatchObject({ result: 'findings' })
    })
  })

  test('a change that another author made already brings along what he changed', async () => {
    const [lan, minh] = [await author('Lan'), await author('Minh')]
    const id = await started(lan)
    await send(minh, id, 0, title('Cấp lại giấy phép bưu chính'))
    const answer = await send(lan, id, 0, title('Cấp lại giấy phép bưu chính'))
    expect(answer).toMatchObject({ result: 'saved', revision: 1, edits: [], missed: [{ revision: 1, by: 'Minh' }] })
    const changeId = randomUUID()
    const once = { id, changeId, expected: 1, commands: [title('Khác')] }
    await drafts().change(lan, once)
    expect(await drafts().change(lan, once)).toMatchObject({ result: 'saved', revision: 2, missed: [] })
  })

  test('undo goes back over the whole history in another session, redo forward again, byte for byte', async () => {
    const lan = await author('Lan')
    const id = await started(lan)
    const states = [toCanonicalJson((await drafts().open(lan, id))?.definition)]
    for (const [index, vi] of ['Một', 'Hai', 'Ba'].entries()) {
      expect(await send(lan, id, index, title(vi), { kind: 'add', into: '/form/sections', item: { id: `s_${index}`, key: `s_${index}`, title: { vi }, fields: [] } })).toMatchObject({ result: 'saved', revision: index + 1 })
      states.push(toCanonicalJson((await drafts().open(lan, id))?.definition))
    }
    for (const [index, state] of states.slice(0, -1).toReversed().entries()) {
      expect(await drafts().undo(lan, step(id, 3 + index))).toMatchObject({ result: 'saved', redo: true, undo: index < 2 })
      expect(toCanonicalJson((await drafts().open(lan, id))?.definition)).toBe(state)
    }
    for (const [index, state] of states.slice(1).entries()) {
      expect(await drafts().redo(lan, step(id, 6 + index))).toMatchObject({ result: 'saved', undo: true })
      expect(toCanonicalJson((await drafts().open(lan, id))?.definition)).toBe(state)
    }
    const history = await drafts().history(lan, id)
    expect(history?.map(({ act, name }) => `${act} ${name}`)).toEqual(['redo Lan', 'redo Lan', 'redo Lan', 'undo Lan', 'undo Lan', 'undo Lan', 'do Lan', 'do Lan', 'do Lan'])
  })

  test('two authors: different places are merged, the same place is a conflict with both values', async () => {
    const [lan, minh] = [await author('Lan'), await author('Minh')]
    const id = await started(lan)
    await send(lan, id, 0, title('Của Lan'))

    expect(await send(minh, id, 0, { kind: 'set', at: '/title/en', value: 'By Minh' })).toMatchObject({ result: 'saved', revision: 2, missed: [{ revision: 1, by: 'Lan' }] })
    expect(await send(minh, id, 0, title('Của Minh'))).toMatchObject({ result: 'conflict', clashes: [{ place: '/title/vi', yours: 'Của Minh', theirs: 'Của Lan' }] })
    expect(await drafts().undo(lan, step(id, 2))).toMatchObject({ result: 'saved', revision: 3 })
    expect((await drafts().open(lan, id))?.definition.title).toEqual({ vi: 'Cấp lại giấy phép', en: 'By Minh' })
  })

  test('what another changed after it is not undone unseen; who has seen it may, and no further', async () => {
    const [lan, minh] = [await author('Lan'), await author('Minh')]
    const id = await started(lan)
    await send(lan, id, 0, title('Của Lan'))
    await send(minh, id, 1, title('Của Minh'))
    const clash = { result: 'conflict', clashes: [{ place: '/title/vi', yours: 'Cấp lại giấy phép', theirs: 'Của Minh', by: 'Minh' }] }
    expect(await drafts().undo(lan, step(id, 2))).toMatchObject(clash)
    await send(minh, id, 2, title('Của Minh, lần hai'))
    expect(await drafts().undo(lan, { ...step(id, 2), over: true })).toMatchObject({ result: 'conflict', clashes: [{ theirs: 'Của Minh, lần hai' }] })
    expect(await drafts().takeBack(lan, { ...step(id, 3), revision: 2 })).toMatchObject({ result: 'conflict' })
    expect(await drafts().undo(lan, { ...step(id, 3), over: true })).toMatchObject({ result: 'saved', revision: 4, undo: false, redo: true })
    expect((await drafts().open(lan, id))?.definition.title.vi).toBe('Cấp lại giấy phép')
    expect(await drafts().redo(lan, step(id, 4))).toMatchObject({ result: 'saved' })
    expect((await drafts().open(lan, id))?.definition.title.vi).toBe('Của Minh, lần hai')
  })

  test('many changes at the same moment are all saved, each once', async () => {
    const [lan, minh] = [await author('Lan'), await author('Minh')]
    const id = await started(lan)
    const changes = Array.from({ length: 4 }, (_, index) => ({ id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'add' as const, into: '/roles', item: { key: `r${index}`, title: { vi: 'Vai' } } }] }))
    const sent = await Promise.all([...changes, ...changes].map((change, index) => drafts().change(index % 2 === 0 ? lan : minh, change)))
    const again = await Promise.all(changes.map((change) => drafts().change(lan, change)))
    expect([...sent, ...again].filter(({ result }) => result !== 'saved').every((one) => one.result === 'refused' && one.refusal.code === 'too-busy')).toBe(true)
    expect(again.map(({ result }) => result)).toEqual(['saved', 'saved', 'saved', 'saved'])
    const open = await drafts().open(lan, id)
    expect(open?.definition.roles?.map(({ key }) => key).sort()).toEqual(['officer', 'r0', 'r1', 'r2', 'r3'])
    expect(open?.revision).toBe(4)
  })

  test('a published version is edited under its key and ids, a copy under others; what is open already is told', async () => {
    const lan = await author('Lan')
    const [published] = await given.product.runtime.services.procedures.list()
    const hash = published?.current ?? ''
    const atOnce = await Promise.all([1, 2, 3].map(() => drafts().start(lan, { from: 'version', hash })))
    expect(atOnce.map(({ result }) => result).toSorted()).toEqual(['exists', 'exists', 'started'])
    expect(await drafts().start(lan, { from: 'version', hash })).toMatchObject({ result: 'exists', drafts: [{ kind: 'draft', savedBy: 'Lan' }] })
    const copy = await drafts().start(lan, { from: 'copy', hash, title: { vi: 'Giấy phép khác' } })
    const open = copy.result === 'started' ? await drafts().open(lan, copy.id) : undefined
    expect(open?.definition).toMatchObject({ key: 'giay-phep-khac', title: { vi: 'Giấy phép khác' } })
    expect(await drafts().start(lan, { from: 'file', text: permitText })).toMatchObject({ result: 'exists' })
    expect(await drafts().start(lan, { from: 'file', text: permitText, as: 'copy' })).toMatchObject({ result: 'started' })
    const copies = await Promise.all([1, 2, 3].map(() => drafts().start(lan, { from: 'copy', hash, title: { vi: 'Giấy phép mới' } })))
    const opened = await Promise.all(copies.map(async (one) => (one.result === 'started' ? drafts().open(lan, one.id) : undefined)))
    expect(new Set(opened.map((draft) => draft?.definition.key)).size).toBe(3)
  })
})
