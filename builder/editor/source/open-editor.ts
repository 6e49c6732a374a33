import { autocompletion } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { forceLinting, lintGutter, linter, type Diagnostic } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { completeDefinition } from '#builder/editor/source/complete-definition.ts'
import { nodeAt } from '#builder/editor/source/json-tree.ts'
import { sourceTheme } from '#builder/editor/source/source-theme.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'

/** Something to mark in the text: at a path, or at an offset where the text cannot be read. */
export type SourceMark = { severity: Diagnostic['severity']; message: string; fix?: { label: string; act(): void } } & ({ path: readonly string[] } | { offset: number })

export type SourceEditor = {
  setText(text: string): void
  setMarks(marks: readonly SourceMark[]): void
  /** Who is told of every new text. */
  setListener(listener: ((text: string) => void) | undefined): void
  close(): void
}

/**
 * Opens a text editor for JSON in a shadow root of the host: there its styles are sheets of the object model, so that the
 * page's policy needs no exception for inline styles.
 */
export function openEditor(host: HTMLElement, { text: first, label, words, isReadOnly }: { text: string; label: string; words: EditorMessages; isReadOnly: boolean }): SourceEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  let marks: readonly SourceMark[] = []
  let listener: ((text: string) => void) | undefined
  const told = EditorView.updateListener.of(({ docChanged, state }) => docChanged && listener?.(state.doc.toString()))
  const found = linter(({ state }) => marks.map((mark) => toDiagnostic(state, mark)), { delay: 100 })
  const editing = isReadOnly ? [EditorState.readOnly.of(true)] : [lintGutter(), found, autocompletion({ override: [completeDefinition(words)] })]
  const extensions = [basicSetup, json(), sourceTheme, EditorView.lineWrapping, EditorView.contentAttributes.of({ 'aria-label': label }), told, ...editing]
  const view = new EditorView({ parent: root, root, doc: first, extensions })
  // What scrolls must be reached by keyboard, also where the text itself cannot take the focus.
  view.scrollDOM.tabIndex = 0
  return {
    setText(text) {
      const shown = view.state.doc
      if (shown.toString() !== text) view.dispatch({ changes: { from: 0, to: shown.length, insert: text } })
    },
    setMarks(next) {
      marks = next
      forceLinting(view)
    },
    setListener(next) {
      listener = next
    },
    close: () => view.destroy(),
  }
}

function toDiagnostic(state: EditorState, { severity, message, fix, ...place }: SourceMark): Diagnostic {
  if ('offset' in place) {
    const from = Math.min(place.offset, state.doc.length)
    return { from, to: Math.min(from + 1, state.doc.length), severity, message }
  }
  const node = nodeAt(state, place.path)
  const isLong = node.name === 'Object' || node.name === 'Array'
  return { from: node.from, to: isLong ? Math.min(node.from + 1, node.to) : node.to, severity, message, ...(fix && { actions: [{ name: fix.label, apply: () => fix.act() }] }) }
}
