import { memo, useRef } from 'react'
import type { OutlineRow } from '#builder/editor/form/outline.ts'
import { KindSign } from '#builder/editor/form/palette.tsx'
import { useDraggable, useDropTarget } from '#builder/editor/form/use-drag.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import { nameIn } from '#builder/words/name-in.ts'

type OutlineLineProps = Pick<OutlineRow, 'id' | 'kind' | 'part' | 'depth' | 'index' | 'count'> & {
  canHold: boolean
  isChosen: boolean
  /** The one line that the tab key reaches. */
  isReached: boolean
  /** Of lines with others in them. */
  isOpen?: boolean
  hasErrors: boolean
  language: 'vi' | 'en'
  messages: EditorMessages
}

/** One line of the outline. Drawn again only when it changes itself, however long the form is. */
export const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { id, kind, part, depth, index, count, canHold, isChosen, isReached, isOpen, messages } = props
  const line = useRef<HTMLLIElement>(null)
  useDraggable(line, id, 'line')
  const drop = useDropTarget(line, id, canHold)
  return (
    <li
      ref={line}
      role="treeitem"
      className="outline-line"
      data-id={id}
      data-depth={Math.min(depth, 6)}
      data-drop={drop}
      aria-level={depth}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-selected={isChosen}
      aria-expanded={isOpen}
      tabIndex={isReached ? 0 : -1}
    >
      <span className="outline-fold" data-fold={isOpen === undefined ? undefined : id} aria-hidden="true">
        {isOpen === undefined ? '' : isOpen ? '▾' : '▸'}
      </span>
      {kind === 'section' ? <span className="kind-sign" aria-hidden="true">▤</span> : <KindSign kind={kind} />}
      <LineName {...props} />
      <span className="visually-hidden">{kind === 'section' ? messages.parts.kinds.section : nameIn(messages.values, kind)}</span>
      <LineMarks part={part} hasErrors={props.hasErrors} messages={messages} />
    </li>
  )
})

function LineName({ part, language }: Pick<OutlineLineProps, 'part' | 'language'>) {
  const text = 'label' in part ? part.label : part.title
  return <span className="outline-name">{text[language] || text.vi || part.key}</span>
}

function LineMarks({ part, hasErrors, messages }: Pick<OutlineLineProps, 'part' | 'hasErrors' | 'messages'>) {
  const { form } = messages
  const marks: Array<[string, string, boolean]> = [
    ['*', form.required, 'required' in part && part.required === true],
    ['?', form.conditional, part.visibleWhen !== undefined],
    ['§', form.fromLibrary, 'libraryBlock' in part && part.libraryBlock !== undefined],
    ['!', form.hasErrors, hasErrors],
  ]
  return (
    <span className="outline-marks">
      {marks.map(([sign, words, isShown]) => isShown && (
        <span key={sign} className={sign === '!' ? 'mark danger' : 'mark'} title={words}>
          <span aria-hidden="true">{sign}</span>
          <span className="visually-hidden">{words}</span>
        </span>
      ))}
    </span>
  )
}
