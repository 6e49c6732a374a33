import { useEffect, useState, type ComponentType } from 'react'
import type { CodeEditorProps } from '#builder/editor/source/code-editor.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** The text editor, fetched when it is first needed: no other page pays for it. */
export function LazyEditor(props: CodeEditorProps) {
  const { source } = useStudio().messages
  const [Editor, setEditor] = useState<ComponentType<CodeEditorProps>>()
  useEffect(() => {
    void import('#builder/editor/source/code-editor.tsx').then(({ CodeEditor }) => setEditor(() => CodeEditor))
  }, [])
  return Editor ? <Editor {...props} /> : <p className="muted">{source.loading}</p>
}
