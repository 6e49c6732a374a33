import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { DoorAnswer, DraftDoor, Missed, Sent } from '#builder/editor/store/draft-door.ts'
import { createDraftStore } from '#builder/editor/store/draft-store.ts'
import schema from '#schemas/draft-change.schema.json' with { type: 'json' }
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const definition = definitionWith({ fields: [field({ kind: 'text', key: 'ten', maxLength: 50 })] })
const title = (vi: string) => [{ kind: 'set' as const, at: '/title/vi', value: vi }]

/** A server with one draft, which answers when told to. */
function server() {
  let draft: ProcedureDefinition = definition
  let revision = 0
  const sent: Sent[] = []
  const others: Missed[] = []
  let down = 0
  /** Answers without looking at the change. */
  const instead: DoorAnswer[] = []
  const answers: Array<(answer: DoorAnswer) => DoorAnswer> = []
  const door: DraftDoor = {
    async send(change) {
      sent.push(change)
      const forced = instead.shift()
      if (forced) return forced
      if (down-- > 0) return { result: 'unreachable' }
      const outcome = applyCommands(draft, change.commands)
      if (!outcome.ok) return { result: 'refused', refusal: outcome.refusal }
      draft = outcome.draft
      revision += 1
      const answer: DoorAnswer = { result: 'saved', revision, at: '2026-01-01T00:00:00.000Z', edits: outcome.edits, missed: [], undo: true, redo: false }
      return answers.shift()?.(answer) ?? answer
    },
    missed: async (since) => others.filter((other) => other.revision > since),
    wait: async () => {},
    newChangeId: () => `c${sent.length}`,
  }
  return { door, sent, others, answers, instead, fail: (times: number) => (down = times), draft: () => draft }
}
const opened = { definition, revision: 0, savedAt: '2026-01-01T00:00:00.000Z', undo: false, redo: false, closed: false }
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a change shows at once, is sent, and is what the server has', async () => {
  const { door, draft } = server()
  const store = createDraftStore(opened, door)
  store.do(title('Một'))
  expect(store.get()).toMatchObject({ state: 'saving', draft: { title: { vi: 'Một' } } })
  store.do(title('Hai'))
  await settled()
  expect(store.get()).toMatchObject({ state: 'saved', revision: 2, undo: true })
  expect(store.get().draft).toEqual(draft())
})

test('a change that cannot be done is told and not sent', async () => {
  const { door, sent } = server()
  const store = createDraftStore(opened, door)
  expect(store.do([{ kind: 'remove', at: '#nobody' }])).toMatchObject({ ok: false, refusal: { code: 'place-gone' } })
  await settled()
  expect(sent).toEqual([])
})

test('without a network it is kept and sent again under the same id', async () => {
  const { door, sent, fail } = server()
  fail(3)
  const store = createDraftStore(opened, door)
  store.do(title('Một'))
  await settled()
  expect(store.get().state).toBe('saved')
  expect(sent.map(({ changeId }) => changeId)).toEqual(['c0', 'c0', 'c0', 'c0'])
})

test('what is typed shows, and is sent as one change when the control is left', async () => {
  const { door, sent } = server()
  let rest: () => void = () => {}
  const store = createDraftStore(opened, { ...door, wait: () => new Promise((resolve) => (rest = resolve)) })
  store.type(title('M'))
  store.type(title('Mộ'))
  store.type(title('Một'))
  expect(store.get()).toMatchObject({ state: 'saved', draft: { title: { vi: 'Một' } } })
  store.settle()
  await settled()
  expect(sent.map(({ commands }) => commands)).toEqual([title('Một')])
  store.type(title('Hai'))
  rest()
  await settled()
  expect(sent).toHaveLength(2)
})

test('what was typed in a control that went without being left is kept', async () => {
  const { door, sent } = server()
  const store = createDraftStore(opened, { ...door, wait: () => new Promise(() => {}) })
  store.type(title('Một'))
  store.type([{ kind: 'set', at: '/title/en', value: 'One' }])
  store.settle()
  await settled()
  expect(store.get().draft.title).toEqual({ vi: 'Một', en: 'One' })
  expect(sent).toHaveLength(2)
})

test('what others changed comes in under what is on its way', async () => {
  const { door, answers } = server()
  answers.push((answer) => (answer.result === 'saved' ? { ...answer, revision: 2, missed: [{ revision: 1, by: 'Minh', edits: [{ do: 'set', at: '/title/en', value: 'By Minh' }] }] } : answer))
  const store = createDraftStore(opened, door)
  store.do(title('Một'))
  await settled()
  expect(store.get()).toMatchObject({ revision: 2, others: 'Minh', draft: { title: { vi: 'Một', en: 'By Minh' } } })
})

test('what others changed is looked at once, and what is sent next was made for it', async () => {
  const { door, sent, others } = server()
  const store = createDraftStore(opened, door)
  others.push({ revision: 1, by: 'Minh', edits: [{ do: 'insert', into: '/form/sections', index: 0, value: { id: 's_new', key: 'moi', title: { vi: 'Mới' }, fields: [] } }] })
  await store.catchUp()
  await store.catchUp()
  expect(store.get()).toMatchObject({ revision: 1, others: 'Minh' })
  expect(store.get().draft.form.sections.filter(({ id }) => id === 's_new')).toHaveLength(1)
  store.do(title('Một'))
  await settled()
  expect(sent.map(({ expected }) => expected)).toEqual([1])
})

test('what is being typed is sent as begun on what was shown, whatever others saved meanwhile', async () => {
  const { door, sent, others } = server()
  const store = createDraftStore(opened, { ...door, wait: () => new Promise(() => {}) })
  store.type(title('Một'))
  others.push({ revision: 1, by: 'Minh', edits: [{ do: 'set', at: '/title/vi', value: 'Của Minh' }] })
  await store.catchUp()
  store.settle()
  await settled()
  expect(sent.map(({ expected }) => expected)).toEqual([0])
})

test('whoever is no longer signed in keeps the change until they are again', async () => {
  const { door, instead } = server()
  instead.push({ result: 'unreachable', signedOut: true })
  let again: () => void = () => {}
  const store = createDraftStore(opened, { ...door, wait: () => new Promise((resolve) => (again = resolve)) })
  store.do(title('Một'))
  await settled()
  expect(store.get()).toMatchObject({ state: 'signed-out', draft: { title: { vi: 'Một' } } })
  again()
  await settled()
  expect(store.get()).toMatchObject({ state: 'saved', draft: { title: { vi: 'Một' } } })
})

test('a step that met what others changed is taken over it when the author says so', async () => {
  const { door, sent, instead } = server()
  instead.push({ result: 'conflict', clashes: [{ place: '/title/vi', yours: 'Một', theirs: 'Khác', revision: 1, by: 'Minh' }], missed: [] })
  const store = createDraftStore({ ...opened, undo: true }, door)
  store.undo()
  await settled()
  store.resolve('mine')
  await settled()
  expect(sent.map(({ act, over }) => [act, over])).toEqual([['undo', undefined], ['undo', true]])
})

test('what was made on what others changed meanwhile asks, also behind a change that met nothing', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { door, sent, answers } = server()
    answers.push((answer) => (answer.result === 'saved' ? { ...answer, revision: 2, missed: [{ revision: 1, by: 'Minh', edits: [{ do: 'set', at: '/title/vi', value: 'Của Minh' }] }] } : answer))
    const store = createDraftStore(opened, door)
    store.do([{ kind: 'set', at: '/title/en', value: 'One' }])
    store.do(title('Một'))
    store.do(title('Hai'))
    await settled()
    expect(store.get()).toMatchObject({ state: 'conflict', clashes: [{ place: '/title/vi', yours: 'Một', theirs: 'Của Minh', by: 'Minh' }] })
    store.resolve(choice)
    await settled()
    if (choice === 'theirs') expect(store.get()).toMatchObject({ state: 'conflict', clashes: [{ yours: 'Hai', theirs: 'Của Minh' }] })
    if (choice === 'theirs') store.resolve('theirs')
    await settled()
    expect(store.get()).toMatchObject({ state: 'saved', draft: { title: { vi: choice === 'mine' ? 'Hai' : 'Của Minh', en: 'One' } } })
    expect(sent.map(({ expected }) => expected)).toEqual(choice === 'mine' ? [0, 2, 2] : [0])
  }
})

test('what is typed while a change is on its way was begun before what comes with the answer', async () => {
  const { door, answers } = server()
  answers.push((answer) => (answer.result === 'saved' ? { ...answer, revision: 2, missed: [{ revision: 1, by: 'Minh', edits: [{ do: 'set', at: '/title/vi', value: 'Của Minh' }] }] } : answer))
  const store = createDraftStore(opened, { ...door, wait: () => new Promise(() => {}) })
  store.do([{ kind: 'set', at: '/title/en', value: 'One' }])
  store.type(title('Một'))
  await settled()
  store.settle()
  await settled()
  expect(store.get()).toMatchObject({ state: 'conflict', clashes: [{ yours: 'Một', theirs: 'Của Minh' }] })
})

test('a conflict waits for the author: mine is sent again, theirs drops it', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { door, sent, instead } = server()
    instead.push({ result: 'conflict', clashes: [{ place: '/title/vi', yours: 'Một', theirs: 'Khác', revision: 1, by: 'minh' }], missed: [{ revision: 1, by: 'Minh', edits: [{ do: 'set', at: '/title/vi', value: 'Khác' }] }] })
    const store = createDraftStore(opened, door)
    store.do(title('Một'))
    await settled()
    expect(store.get()).toMatchObject({ state: 'conflict', clashes: [{ yours: 'Một', theirs: 'Khác' }] })
    store.resolve(choice)
    await settled()
    expect(store.get()).toMatchObject({ state: 'saved', clashes: [], draft: { title: { vi: choice === 'mine' ? 'Một' : 'Khác' } } })
    expect(sent.map(({ expected }) => expected)).toEqual(choice === 'mine' ? [0, 1] : [0])
  }
})

test('what is on its way can be undone, and an undo on its way redone', async () => {
  const { door, sent, answers } = server()
  answers.push((answer) => answer, (answer) => ({ ...answer, undo: false, redo: true }), (answer) => answer)
  const store = createDraftStore(opened, door)
  store.type(title('Một'))
  expect(store.get()).toMatchObject({ undo: true, redo: false })
  store.undo()
  expect(store.get()).toMatchObject({ redo: true })
  store.redo()
  await settled()
  expect(sent.map(({ act }) => act)).toEqual(['do', 'undo', 'redo'])
  expect(store.get()).toMatchObject({ state: 'saved', undo: true, redo: false })
})

test('more commands than one change may have are one change all the same', async () => {
  const { door, sent, draft } = server()
  const store = createDraftStore(opened, door)
  const most = schema.$defs.DoChange.properties.commands.maxItems
  const sets = Array.from({ length: most + 1 }, (_, index) => ({ kind: 'set' as const, at: '/title/vi', value: `Tên ${index}` }))
  store.do(sets.slice(0, most))
  store.do(sets.toReversed())
  await settled()
  expect(sent.map(({ commands }) => [commands.length, commands[0]?.kind])).toEqual([[most, 'set'], [1, 'edit']])
  expect(store.get()).toMatchObject({ state: 'saved', revision: 2, draft: { title: { vi: 'Tên 0' } } })
  expect(store.get().draft).toEqual(draft())
})
