import { idsOf } from '#builder/draft/identity.ts'
import { isList, isObject, toJson, type Json } from '#builder/draft/json.ts'
import { placeOf, valueAt } from '#builder/draft/place.ts'
import type { Path } from '#builder/draft/identity.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { blankFields } from '#builder/fields/blank-fields.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** A source of choices for commands that mean something on the draft they are made for, and some that mean nothing. */
export type Dice = (sides: number) => number

/** Numbers of a seed, the same on every machine. */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** A command somebody could send for this draft. `serial` makes new ids and keys. */
export function randomCommand(draft: ProcedureDraft, roll: Dice, serial: number): DraftCommand {
  const root = toJson(draft)
  const pick = <Item,>(items: readonly Item[]): Item => items[roll(items.length)] as Item
  const paths = pathsIn(root)
  const lists = paths.filter((path) => isList(valueAt(root, path)))
  const items = paths.filter((path) => typeof path.at(-1) === 'number')
  const objects = items.filter((path) => isObject(valueAt(root, path)))
  const fields = objects.filter((path) => path.at(-2) === 'fields')
  const keyed = objects.filter((path) => typeof (valueAt(root, path) as { key?: unknown }).key === 'string')
  // Where there is nothing of the kind, the procedure itself: refused, as what a hurried author sends.
  const place = (path: Path = []) => placeOf(root, path)
  const id = `n${serial}`
  const texts = ['', 'Tên mới', 'x > 1', 'Ca\u0301 nha\u0302n', '🙂', 'a'.repeat(50)]

  const makers: Array<() => DraftCommand> = [
    () => ({ kind: 'set', at: place(pick(paths)), value: pick<Json>([...texts, roll(100), true, null, [], {}, { vi: 'Chữ', en: 'Text' }]) as never }),
    () => ({ kind: 'set', at: place(pick(paths.filter((path) => typeof valueAt(root, path) === 'string' && path.at(-1) !== 'id' && path.at(-1) !== 'kind'))), value: pick(texts) }),
    () => ({ kind: 'clear', at: place(pick(paths)) }),
    () => ({ kind: 'add', into: place(pick(lists.filter((path) => path.at(-1) === 'fields'))), item: { kind: 'integer', id, key: `k${serial}`, label: { vi: 'Số' } }, index: roll(6) }),
    () => ({ kind: 'move', at: place(pick(items)), into: place(pick(lists)), index: roll(6) }),
    () => ({ kind: 'move', at: place(pick(fields)), into: place(pick(lists.filter((path) => path.at(-1) === 'fields'))), index: roll(6) }),
    () => ({ kind: 'remove', at: place(pick(items)), ...(roll(2) === 0 && { evenIfUsed: true as const }) }),
    () => ({ kind: 'duplicate', at: place(pick(items)), id }),
    () => ({ kind: 'rename-key', at: place(pick(keyed)), key: pick(['moi', `k_${serial}`, `k-${serial}`, 'Sai khoá', '']) }),
    () => ({ kind: 'change-kind', at: place(pick(fields)), to: pick(Object.keys(blankFields)) }),
    () => ({ kind: 'set-options', at: `${place(pick(fields))}/options`, options: [{ value: 'a', label: 'A' }, { value: pick(texts), label: 'B', en: 'B' }] }),
    () => ({ kind: 'insert-block', into: place(pick(lists.filter((path) => path.at(-1) === 'fields'))), block: { kind: 'group', id: 'x', key: 'khoi', label: { vi: 'Khối' }, libraryBlock: 'khoi', fields: [{ kind: 'email', id: 'y', key: 'email', label: { vi: 'Thư' } }] }, id }),
    () => ({ kind: 'set-texts', language: pick(['vi', 'en'] as const), texts: [{ at: place(pick(paths.filter((path) => ['label', 'title', 'help'].includes(String(path.at(-1)))))), text: pick(texts) }] }),
    () => ({ kind: 'remove', at: `#${pick([...idsOf(root).paths.keys()])}`, evenIfUsed: true }),
    ...tableCommands(draft, roll, serial),
  ]
  return pick(makers)()
}

function tableCommands({ tables = [] }: ProcedureDraft, roll: Dice, serial: number): Array<() => DraftCommand> {
  const table = tables[roll(tables.length)]
  const column = table?.inputs[roll(table.inputs.length)]?.key
  if (!table || column === undefined) return []
  return [
    () => ({ kind: 'add-column', table: `#${table.id}`, input: { key: `c${serial}`, title: { vi: 'Cột' }, expression: 'channel' }, index: roll(3) }),
    () => ({ kind: 'move-column', table: `#${table.id}`, column, index: roll(3) }),
    () => ({ kind: 'remove-column', table: `#${table.id}`, column }),
  ]
}

function pathsIn(value: Json, path: Path = []): Path[] {
  const inner = isList(value) ? value.map((item, index) => [index, item] as const) : isObject(value) ? Object.entries(value) : []
  return inner.flatMap(([step, member]) => [[...path, step], ...pathsIn(member, [...path, step])])
}
