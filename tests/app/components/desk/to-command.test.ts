import { describe, expect, test } from 'vitest'
import { parsePressed } from '#app/components/desk/posted-action.ts'
import { toCommand, type PostContext } from '#app/components/desk/to-command.ts'
import { readTyped } from '#app/components/desk/typed.ts'
import type { AccountId, CommandId, DossierId } from '#runtime/ids.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

const transition = (key: string, command: Transition['command']): Transition => ({ id: key, key, command, from: ['a'], to: 'b', title: { vi: key }, by: 'holder', effects: [] })
const moves = [transition('approve', 'approve'), transition('ask', 'request-supplement'), transition('expire', 'timeout'), transition('answer', 'answer-supplement')]
const person = { accountId: 'acc-1' as AccountId, name: 'Phạm Văn Khánh' }
const context: PostContext = {
  dossierId: 'd' as DossierId,
  commandId: 'c' as CommandId,
  expected: 7,
  transitions: new Map(moves.map((move) => [move.key, move])),
  people: [person],
  officerAnswers: { ket_luan: 'dat' },
  closingOf: (date) => `${date}T10:00:00.000Z`,
}
const addressed = { dossierId: 'd', commandId: 'c', expected: 7 }

function read(controls: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(controls)) for (const value of [values].flat()) form.append(name, value)
  const pressed = parsePressed(form)
  return { result: toCommand(form, pressed, context), typed: readTyped(form, pressed) }
}

describe('what a pressed button asks', () => {
  test.each(['', 'continue', 'add:/rows', 'take:unknown', 'take:expire', 'take:answer', 'item-add:ask', 'drop-table'])('%j is no command', (button) => {
    expect(read({ _do: button }).result).toEqual({ read: 'nothing' })
  })

  test('half an item is told, blank ones are left out', () => {
    const half = { _do: 'take:ask', 'item:ask:0:at': 'ten_vi', 'item:ask:0:reason': '' }
    expect(read(half).result).toEqual({ read: 'problem', problem: 'items-incomplete' })
    const blank = { _do: 'take:ask', 'comment:ask': 'Bổ sung', 'item:ask:0:at': '', 'item:ask:0:reason': ' ', 'item:ask:1:at': 'ten_vi', 'item:ask:1:reason': 'Sai tên' }
    expect(read(blank).result).toMatchObject({ read: 'command', command: { kind: 'request-supplement', items: [{ at: 'ten_vi', reason: 'Sai tên' }], comment: 'Bổ sung' } })
  })

  test('a move takes its own comment and grounds, and the findings', () => {
    const { result } = read({ _do: 'take:approve', 'comment:approve': ' Đồng ý ', 'comment:ask': 'khác', 'ground:approve': ['g1', 'g2'], 'ground:ask': 'g3' })
    expect(result).toEqual({ read: 'command', command: { kind: 'approve', ...addressed, transition: 'approve', comment: 'Đồng ý', grounds: ['g1', 'g2'], officerAnswers: { ket_luan: 'dat' } } })
  })

  test.each(['', 'mười', '-5', '1e9', '12,5', '9'.repeat(16)])('an amount of %j is told', (amount) => {
    expect(read({ _do: 'pay:phi', 'amount:phi': amount }).result).toEqual({ read: 'problem', problem: 'amount-invalid' })
  })

  test('an amount is read with the dots and spaces people write', () => {
    expect(read({ _do: 'pay:phi', 'amount:phi': '10.750 000', 'receipt:phi': '' }).result).toEqual({ read: 'command', command: { kind: 'record-payment', ...addressed, fee: 'phi', amount: 10_750_000, receipt: undefined } })
  })

  test('a second fee of the same table is the one that is paid', () => {
    expect(read({ _do: 'pay:phi:2', 'amount:phi': '1', 'amount:phi:2': '75000', 'receipt:phi:2': 'BL 7' }).result).toEqual({ read: 'command', command: { kind: 'record-payment', ...addressed, fee: 'phi:2', amount: 75_000, receipt: 'BL 7' } })
  })

  test.each(['', '2026-02-30', '30/06/2026', '2026-6-1'])('a date of %j is told', (until) => {
    expect(read({ _do: 'extend:main', 'until:main': until }).result).toEqual({ read: 'problem', problem: 'date-invalid' })
  })

  test('an extension ends when work ends on its day', () => {
    expect(read({ _do: 'extend:main', 'until:main': '2026-06-01', 'reason:main': 'Chờ ý kiến' }).result).toMatchObject({ command: { kind: 'extend', clock: 'main', until: '2026-06-01T10:00:00.000Z', grounds: 'Chờ ý kiến' } })
  })

  test('only a colleague who was offered can be assigned', () => {
    expect(read({ _do: 'assign', 'assign-to': 'acc-2' }).result).toEqual({ read: 'problem', problem: 'person-unknown' })
    expect(read({ _do: 'assign', 'assign-to': 'acc-1' }).result).toEqual({ read: 'command', command: { kind: 'assign', ...addressed, to: person } })
  })
})

describe('what was typed', () => {
  test('is kept for every action, not only the pressed one', () => {
    const { typed } = read({ _do: 'continue', 'comment:approve': 'a', 'comment:ask': 'b', 'ground:ask': ['g1', 'g2'], 'until:main': '2026-06-01', expected: '7', 'command:claim': 'c' })
    expect(typed.texts).toEqual({ 'comment:approve': 'a', 'comment:ask': 'b', 'until:main': '2026-06-01' })
    expect(typed.ticked).toEqual({ 'ground:ask': ['g1', 'g2'] })
  })

  test('items come and go by their buttons, up to a limit', () => {
    const one = { 'item:ask:0:at': 'a', 'item:ask:0:reason': 'x' }
    expect(read({ _do: 'item-add:ask', ...one }).typed.items['ask']).toEqual([{ at: 'a', reason: 'x' }, { at: '', reason: '' }])
    expect(read({ _do: 'item-remove:ask:0', ...one }).typed.items['ask']).toEqual([])
    expect(read({ _do: 'item-remove:other:0', ...one }).typed.items['ask']).toHaveLength(1)
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`item:ask:${index}:at`, 'a']))
    expect(read({ _do: 'item-add:ask', ...many }).typed.items['ask']).toHaveLength(50)
  })
})
