import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { attachInstruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item'
import { useEffect, useState, type RefObject } from 'react'
import type { DropOperation } from '#builder/editor/form/moves.ts'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import { isFieldKind, type FieldKindName } from '#builder/fields/blank-fields.ts'

/** What is dragged: a line of the outline, or a kind of field out of the palette. */
export type Dragged = { line: string } | { kind: FieldKindName }

/** Makes an element draggable. */
export function useDraggable(element: RefObject<HTMLElement>, dragged: string, from: 'line' | 'kind'): void {
  useEffect(() => {
    if (!element.current) return undefined
    return draggable({ element: element.current, getInitialData: () => ({ [from]: dragged }) })
  }, [element, dragged, from])
}

/** Lets a line take drops; tells where what is dragged over it would go. Only this line is drawn again while dragging. */
export function useDropTarget(element: RefObject<HTMLElement>, id: string, canHold: boolean): DropOperation | undefined {
  const [operation, setOperation] = useState<DropOperation>()
  useEffect(() => {
    if (!element.current) return undefined
    return dropTargetForElements({
      element: element.current,
      getData: ({ input, element: target }) =>
        attachInstruction({ id }, { input, element: target, operations: { 'reorder-before': 'available', 'reorder-after': 'available', combine: canHold ? 'available' : 'not-available' } }),
      onDrag: ({ self }) => setOperation(extractInstruction(self.data)?.operation),
      onDragLeave: () => setOperation(undefined),
      onDrop: () => setOperation(undefined),
    })
  }, [element, id, canHold])
  return operation
}

export type Drop = { dragged: Dragged; target: string; operation: DropOperation }

/** Calls `onDrop` for what is dropped on a line. */
export function useDrops(onDrop: (drop: Drop) => void): void {
  const drop = useLatest(onDrop)
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const [target] = location.current.dropTargets
          const operation = target && extractInstruction(target.data)?.operation
          const dragged = toDragged(source.data)
          if (dragged && operation && typeof target.data['id'] === 'string') drop({ dragged, target: target.data['id'], operation })
        },
      }),
    [drop],
  )
}

function toDragged({ line, kind }: Record<string, unknown>): Dragged | undefined {
  if (typeof line === 'string') return { line }
  return typeof kind === 'string' && isFieldKind(kind) ? { kind } : undefined
}
