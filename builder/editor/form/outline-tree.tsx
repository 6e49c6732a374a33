import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { FormActions } from '#builder/editor/form/form-actions.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { dropDestination } from '#builder/editor/form/moves.ts'
import { leavingKeys, pressKey, type OutlineDoors } from '#builder/editor/form/outline-keys.ts'
import { OutlineLine } from '#builder/editor/form/outline-line.tsx'
import { choose, extendTo, outermost, toggle } from '#builder/editor/form/selection.ts'
import { useDrops, type Drop } from '#builder/editor/form/use-drag.ts'
import { useFaultyParts } from '#builder/editor/form/use-faulty-parts.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** The pages and fields of a form as a tree that mouse and keyboard work on alike. The keyboard stays on the line it moved. */
export function OutlineTree({ state, actions, doors }: { state: FormState; actions: FormActions; doors: OutlineDoors }) {
  const { language, messages } = useStudio()
  const { shown, selection, closed, query } = state
  const tree = useRef<HTMLUListElement>(null)
  const faulty = useFaultyParts()
  const holdFocus = useHeldFocus(tree, state)
  useDrops((drop) => dropOn(drop, state, actions))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!pressKey(event, state, { actions, doors })) return
    event.preventDefault()
    if (!leavingKeys.has(event.key)) holdFocus()
  }
  const reached = shown.some(({ id }) => id === selection.focus) ? selection.focus : shown[0]?.id
  return (
    <ul ref={tree} className="outline-tree" role="tree" aria-label={messages.form.outline} aria-multiselectable="true" onClick={(event) => clickOn(event, state)} onKeyDown={onKeyDown}>
      {shown.map(({ id, kind, part, depth, index, count, holds }) => (
        <OutlineLine
          key={id}
          {...{ id, kind, part, depth, index, count, language, messages }}
          canHold={holds !== undefined}
          isChosen={selection.ids.includes(id)}
          isReached={id === reached}
          isOpen={holds === undefined ? undefined : query !== '' || !closed.has(id)}
          hasErrors={faulty.has(id)}
        />
      ))}
    </ul>
  )
}

/** After the next drawing the keyboard is on the line in focus again: moving its element may have taken it away. */
function useHeldFocus(tree: { current: HTMLUListElement | null }, { selection }: FormState): () => void {
  const isHeld = useRef(false)
  useEffect(() => {
    if (!isHeld.current) return
    isHeld.current = false
    const line = [...(tree.current?.children ?? [])].find((one) => one instanceof HTMLElement && one.dataset['id'] === selection.focus)
    if (line instanceof HTMLElement) line.focus()
  })
  return () => {
    isHeld.current = true
  }
}

function clickOn(event: MouseEvent, state: FormState): void {
  const { target } = event
  if (!(target instanceof Element)) return
  const fold = target.closest('[data-fold]')?.getAttribute('data-fold')
  if (fold) return state.setClosed(state.closed.has(fold) ? new Set([...state.closed].filter((id) => id !== fold)) : new Set([...state.closed, fold]))
  const id = target.closest('[data-id]')?.getAttribute('data-id')
  if (!id) return
  if (event.shiftKey) state.select(extendTo(state.selection, id, state.shown))
  else if (event.ctrlKey || event.metaKey) state.select(toggle(state.selection, id))
  else state.select(choose(id))
}

/** A line that is not chosen is dragged alone; a chosen one brings all that is chosen. */
function dropOn({ dragged, target: targetId, operation }: Drop, state: FormState, actions: FormActions): void {
  const target = state.rows.find(({ id }) => id === targetId)
  if (!target) return
  if ('kind' in dragged) {
    const destination = dropDestination(state.rows, [], { target, operation })
    if (destination) actions.add(dragged.kind, destination)
    return
  }
  const selection = state.selection.ids.includes(dragged.line) ? state.selection : choose(dragged.line)
  const lines = outermost(selection, state.rows)
  const destination = dropDestination(state.rows, lines, { target, operation })
  if (!destination) return
  if (selection !== state.selection) state.select(selection)
  actions.moveTo(lines, destination)
}
