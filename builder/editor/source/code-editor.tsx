import { useEffect, useRef, useState } from 'react'
import { openEditor, type SourceEditor, type SourceMark } from '#builder/editor/source/open-editor.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

export type CodeEditorProps = { text: string; marks: readonly SourceMark[]; label: string; isReadOnly?: boolean; change?(text: string): void }

/** A text editor for JSON, kept in step with what is around it. */
export function CodeEditor({ text, marks, label, isReadOnly = false, change }: CodeEditorProps) {
  const { messages } = useStudio()
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<SourceEditor>()
  useEffect(() => {
    if (!host.current) return
    const opened = openEditor(host.current, { label, words: messages, isReadOnly })
    setEditor(opened)
    return () => opened.close()
  }, [label, isReadOnly, messages])
  useEffect(() => editor?.setListener(change), [editor, change])
  useEffect(() => editor?.setText(text), [editor, text])
  useEffect(() => editor?.setMarks(marks), [editor, marks])
  return <div className="code-editor" ref={host} />
}
