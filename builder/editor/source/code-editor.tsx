import { useEffect, useRef, useState } from 'react'
import { openEditor, type SourceEditor, type SourceMark } from '#builder/editor/source/open-editor.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** `isOwn`: the text came from this editor, which may be ahead of it already and is left alone. */
export type CodeEditorProps = { text: string; isOwn?: boolean; marks: readonly SourceMark[]; label: string; isReadOnly?: boolean; change?(text: string): void }

/** A text editor for JSON, kept in step with what is around it. */
export function CodeEditor({ text, isOwn = false, marks, label, isReadOnly = false, change }: CodeEditorProps) {
  const { messages } = useStudio()
  const host = useRef<HTMLDivElement>(null)
  const [first] = useState(text)
  const [editor, setEditor] = useState<SourceEditor>()
  useEffect(() => {
    if (!host.current) return
    const opened = openEditor(host.current, { text: first, label, words: messages, isReadOnly })
    setEditor(opened)
    return () => opened.close()
  }, [first, label, isReadOnly, messages])
  useEffect(() => editor?.setListener(change), [editor, change])
  useEffect(() => {
    if (!isOwn) editor?.setText(text)
  }, [editor, text, isOwn])
  useEffect(() => editor?.setMarks(marks), [editor, marks])
  return <div className="code-editor" ref={host} />
}
