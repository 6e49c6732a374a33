import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { stepsOf, type LogEntry } from '#builder/history/log.ts'
import { earlier, mergeChange } from '#builder/history/merge-change.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const start = definitionWith({
  sections: [
    { id: 's_one', key: 'mot', title: { vi: 'Một' }, fields: [field({ kind: 'text', key: 'ten', maxLength: 50 }), field({ kind: 'date', key: 'ngay' })] },
    { id: 's_two', key: 'hai', title: { vi: 'Hai' }, fields: [field({ kind: 'money', key: 'tien' })] },
  ],
  roles: [{ key: 'cv', title: { vi: 'Chuyên viên' } }],
})

/** What Lan did first. */
function after(...commands: DraftCommand[]): { draft: ProcedureDefinition; missed: LogEntry[] } {
  const outcome = applyCommands(start, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const { draft, edits, inverse, touched } = outcome
  return { draft, missed: [{ revision: 1, by: 'lan', act: 'do', commands, edits, inverse: inverse.edits, touched }] }
}
const merge = (theirs: DraftCommand[], yours: DraftCommand[]) => {
  const { draft, missed } = after(...theirs)
  expect(earlier(draft, missed)).toEqual(start)
  return mergeChange(draft, missed, yours)
}

describe('the same place is a conflict, with both values', () => {
  test('one text, two wordings', () => {
    expect(merge([{ kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' }], [{ kind: 'set', at: '#f_ten/label/vi', value: 'Tên' }])).toEqual({
      result: 'conflict',
      clashes: [{ place: '#f_ten/label/vi', yours: 'Tên', theirs: 'Họ tên', revision: 1, by: 'lan' }],
    })
  })

  test.each<[string, DraftCommand[], DraftCommand[]]>([
    ['one removes what the other changed', [{ kind: 'set', at: '#f_ten/maxLength', value: 9 }], [{ kind: 'remove', at: '#f_ten' }]],
    ['one changed what the other removed', [{ kind: 'remove', at: '#f_ten' }], [{ kind: 'set', at: '#f_ten/maxLength', value: 9 }]],
    ['one removes the page the other moved a field to', [{ kind: 'move', at: '#f_ten', into: '#s_two/fields' }], [{ kind: 'remove', at: '#s_two' }]],
    ['one moved a field to the page the other removes', [{ kind: 'remove', at: '#s_two' }], [{ kind: 'move', at: '#f_ten', into: '#s_two/fields' }]],
    ['one adds to the page the other removes', [{ kind: 'add', into: '#s_two/fields', item: field({ kind: 'email', key: 'thu' }) }], [{ kind: 'remove', at: '#s_two' }]],
    ['both move the same field', [{ kind: 'move', at: '#f_ten', into: '#s_two/fields' }], [{ kind: 'move', at: '#f_ten', into: '#s_one/fields', index: 1 }]],
    ['both change the kind', [{ kind: 'change-kind', at: '#f_ten', to: 'email' }], [{ kind: 'set', at: '#f_ten/maxLength', value: 9 }]],
    ['both order a list without identities', [{ kind: 'set', at: '/channels', value: ['post'] }], [{ kind: 'set', at: '/channels', value: ['counter'] }]],
  ])('%s', (_name, theirs, yours) => {
    expect(merge(theirs, yours).result).toBe('conflict')
  })
})

describe('different places are merged', () => {
  test.each<[string, DraftCommand[], DraftCommand[]]>([
    ['two members of one field', [{ kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' }], [{ kind: 'set', at: '#f_ten/label/en', value: 'Name' }]],
    ['two new fields on one page', [{ kind: 'add', into: '#s_one/fields', item: field({ kind: 'email', key: 'thu' }) }], [{ kind: 'add', into: '#s_one/fields', item: field({ kind: 'phone', key: 'so' }) }]],
    ['a field that is renamed and one that begins to name it', [{ kind: 'rename-key', at: '#f_ten', key: 'ho_ten' }], [{ kind: 'set', at: '#f_ngay/label/vi', value: 'Ngày' }]],
    ['a field that moved and its label', [{ kind: 'move', at: '#f_ten', into: '#s_two/fields' }], [{ kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' }]],
    ['the same change twice', [{ kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' }], [{ kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' }]],
    ['the first papers of both', [{ kind: 'add', into: '/papers', item: paper('a') }], [{ kind: 'add', into: '/papers', item: paper('b') }]],
  ])('%s', (_name, theirs, yours) => {
    const merged = merge(theirs, yours)
    expect(merged.result).toBe('merged')
    if (merged.result !== 'merged') return
    expect(applyCommands(merged.outcome.draft, [merged.outcome.inverse])).toMatchObject({ ok: true, draft: after(...theirs).draft })
  })
})

test('what was taken back meets nothing', () => {
  const { missed } = after({ kind: 'set', at: '#f_ten/label/vi', value: 'Họ tên' })
  const [first] = missed as [LogEntry]
  const undone: LogEntry = { ...first, revision: 2, act: 'undo', of: 1, edits: first.inverse, inverse: first.edits }
  expect(mergeChange(start, [first, undone], [{ kind: 'set', at: '#f_ten/label/vi', value: 'Tên' }]).result).toBe('merged')
})

test('a command that never could be done is refused, not a conflict', () => {
  expect(merge([{ kind: 'set', at: '/title/vi', value: 'Khác' }], [{ kind: 'remove', at: '#nobody' }])).toEqual({ result: 'refused', refusal: { code: 'place-gone', at: '#nobody' } })
})

test('each author takes back what is theirs; a new change forgets what could be done again', () => {
  const log = [
    { revision: 1, by: 'lan', act: 'do' as const, touched: [] },
    { revision: 2, by: 'minh', act: 'do' as const, touched: [] },
    { revision: 3, by: 'lan', act: 'do' as const, touched: [] },
    { revision: 4, by: 'lan', act: 'undo' as const, of: 3, touched: [] },
    { revision: 5, by: 'lan', act: 'undo' as const, of: 1, touched: [] },
  ]
  expect(stepsOf(log, 'minh')).toEqual({ undo: 2, redo: undefined })
  expect(stepsOf(log, 'lan')).toEqual({ undo: undefined, redo: 5 })
  const redone = [...log, { revision: 6, by: 'lan', act: 'redo' as const, of: 5, touched: [] }]
  expect(stepsOf(redone, 'lan')).toEqual({ undo: 6, redo: 4 })
  expect(stepsOf([...redone, { revision: 7, by: 'lan', act: 'do', touched: [] }], 'lan')).toEqual({ undo: 7, redo: undefined })
})

function paper(key: string) {
  return { id: `p_${key}`, key, title: { vi: key }, kind: 'original' as const, copies: 1, accept: ['pdf' as const], maxSizeMb: 5, maxFiles: 1 }
}
