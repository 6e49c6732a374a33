import { changeItems, readItems, type Pressed } from '#app/components/desk/posted-action.ts'
import type { SupplementItem } from '#runtime/dossier/dossier.ts'

/** Everything typed into the action panel, kept whatever comes of it. Keys are control names. */
export type Typed = { texts: Record<string, string>; ticked: Record<string, string[]>; items: Record<string, SupplementItem[]> }

export const nothingTyped: Typed = { texts: {}, ticked: {}, items: {} }

/** Reads back what a posted panel holds; the officer's form and hidden controls are read elsewhere. */
export function readTyped(form: FormData, pressed: Pressed): Typed {
  const typed: Typed = { texts: {}, ticked: {}, items: {} }
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') continue
    const [kind = '', move = ''] = name.split(':')
    if (kind === 'ground') (typed.ticked[name] ??= []).push(value)
    else if (kind === 'item') typed.items[move] ??= itemsOf(form, move, pressed)
    else if (keptTexts.has(kind)) typed.texts[name] = value
  }
  if (pressed.verb === 'item-add') typed.items[pressed.subject] ??= itemsOf(form, pressed.subject, pressed)
  return typed
}

function itemsOf(form: FormData, move: string, pressed: Pressed): SupplementItem[] {
  const items = readItems(form, move)
  return move === pressed.subject ? changeItems(items, pressed) : items
}

const keptTexts: ReadonlySet<string> = new Set(['comment', 'assign-to', 'amount', 'receipt', 'until', 'reason'])
