import { textOf } from '#app/form-text.ts'
import type { SupplementItem } from '#runtime/dossier/dossier.ts'

/** Names of the controls of the action panel; every action has its own, so that all of them stand in one form. */
export const controlNames = {
  command: (act: string) => `command:${act}`,
  comment: (move: string) => `comment:${move}`,
  ground: (move: string) => `ground:${move}`,
  itemAt: (move: string, index: number) => `item:${move}:${index}:at`,
  itemReason: (move: string, index: number) => `item:${move}:${index}:reason`,
  assignTo: 'assign-to',
  amount: (fee: string) => `amount:${fee}`,
  receipt: (fee: string) => `receipt:${fee}`,
  until: (clock: string) => `until:${clock}`,
  reason: (clock: string) => `reason:${clock}`,
} as const

/** The button that was pressed: `take:<transition>`, `claim`, `pay:<fee>`, `item-remove:<transition>:<n>`, … A second fee of a table has a colon in its key. */
export type Pressed = { act: string; verb: string; subject: string; index: number }

export function parsePressed(form: FormData): Pressed {
  const act = textOf(form, '_do')
  const [verb = '', ...rest] = act.split(':')
  const [move = '', index = ''] = rest
  return { act, verb, subject: verb.startsWith('item-') ? move : rest.join(':'), index: Number.parseInt(index, 10) || 0 }
}

/** False for buttons that only change the page, such as "add an item". */
export const isCommand = ({ verb }: Pressed): boolean => ['take', 'claim', 'release', 'assign', 'pay', 'extend'].includes(verb)

/** Most items one request may hold. */
export const mostItems = 50

/** Rows of a supplement request as typed, blank ones included. */
export function readItems(form: FormData, move: string): SupplementItem[] {
  const items: SupplementItem[] = []
  while (items.length < mostItems && form.has(controlNames.itemAt(move, items.length))) {
    items.push({ at: textOf(form, controlNames.itemAt(move, items.length)), reason: textOf(form, controlNames.itemReason(move, items.length)) })
  }
  return items
}

/** Rows after an "add" or "remove" button; every other button leaves them. */
export function changeItems(items: readonly SupplementItem[], { verb, index }: Pressed): SupplementItem[] {
  if (verb === 'item-add' && items.length < mostItems) return [...items, { at: '', reason: '' }]
  if (verb === 'item-remove') return items.filter((_, at) => at !== index)
  return [...items]
}

export const isBlankItem = ({ at, reason }: SupplementItem): boolean => at === '' && reason === ''
export const isHalfItem = (item: SupplementItem): boolean => !isBlankItem(item) && (item.at === '' || item.reason === '')
