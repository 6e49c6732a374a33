import type { KeyboardEvent } from 'react'
import type { FormActions } from '#builder/editor/form/form-actions.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import type { Way } from '#builder/editor/form/moves.ts'
import { choose, extendTo, stepFrom, toggle } from '#builder/editor/form/selection.ts'

/** What the keyboard asks of the editor around the outline. */
export type OutlineDoors = { toProperties(): void; toPalette(): void }

/** Keys that lead out of the outline. */
export const leavingKeys: ReadonlySet<string> = new Set(['Enter', 'F2', 'Insert'])

/** The name of a key with its modifiers, as `keys` lists it. */
function nameOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  return [ctrlKey || metaKey ? 'Ctrl+' : '', altKey ? 'Alt+' : '', shiftKey ? 'Shift+' : '', key.length === 1 ? key.toLowerCase() : key].join('')
}

/** Everything the outline does by keyboard. True when the key meant something. */
export function pressKey(event: KeyboardEvent, state: FormState, { actions, doors }: { actions: FormActions; doors: OutlineDoors }): boolean {
  const name = nameOfKey(event)
  const way = ways[name]
  const act = way ? () => actions.move(way) : (acts(actions, doors)[name] ?? goes(state)[name])
  if (!act) return false
  act()
  return true
}

const ways: Readonly<Record<string, Way>> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+ArrowRight': 'into',
  'Alt+ArrowLeft': 'out',
  'Alt+PageUp': 'previous-page',
  'Alt+PageDown': 'next-page',
}

type Acts = Readonly<Record<string, () => void>>

const acts = (actions: FormActions, doors: OutlineDoors): Acts => ({
  Delete: () => actions.remove(),
  Backspace: () => actions.remove(),
  'Ctrl+d': actions.duplicate,
  Enter: doors.toProperties,
  F2: doors.toProperties,
  Insert: doors.toPalette,
})

function goes(state: FormState): Acts {
  const { selection, shown, focused, closed } = state
  const go = (id: string | undefined): void => (id === undefined ? undefined : state.select(choose(id)))
  const extend = (by: number) => (): void => {
    const id = stepFrom(selection, by, shown)
    if (id !== undefined) state.select(extendTo(selection, id, shown))
  }
  const isOpen = focused?.holds !== undefined && !closed.has(focused.id)
  const setOpen = (id: string, open: boolean): void => state.setClosed(new Set(open ? [...closed].filter((one) => one !== id) : [...closed, id]))
  return {
    ArrowDown: () => go(stepFrom(selection, 1, shown)),
    ArrowUp: () => go(stepFrom(selection, -1, shown)),
    Home: () => go(shown[0]?.id),
    End: () => go(shown.at(-1)?.id),
    'Shift+ArrowDown': extend(1),
    'Shift+ArrowUp': extend(-1),
    'Ctrl+a': () => state.select({ ...selection, ids: shown.filter(({ kind }) => kind !== 'section').map(({ id }) => id) }),
    ' ': () => focused && state.select(toggle(selection, focused.id)),
    ArrowRight: () => focused && (isOpen || focused.holds === undefined ? go(shown.find(({ parent }) => parent === focused.id)?.id) : setOpen(focused.id, true)),
    ArrowLeft: () => focused && (isOpen ? setOpen(focused.id, false) : go(focused.parent)),
  }
}
