import { useMemo } from 'react'
import { CopyButton } from '#builder/editor/source/copy-button.tsx'
import { LazyEditor } from '#builder/editor/source/lazy-editor.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { answersSchema } from '#builder/publish/answers-schema.ts'
import { procedureOpenApi } from '#builder/source/procedure-open-api.ts'
import { formsIn } from '#builder/walk/fields.ts'

/** What publication would make of the draft, to read and to copy. */
export function CompiledView({ name, title }: { name: string; title: string }) {
  const { draft, messages } = useDraft()
  const text = useMemo(() => compiledText(draft, name), [draft, name])
  if (text === undefined) return <p className="notice warn">{messages.source.cannotCompile}</p>
  return (
    <>
      <p className="row">
        <CopyButton text={text} />
      </p>
      <LazyEditor text={text} label={title} marks={none} isReadOnly />
    </>
  )
}

const none: [] = []

/** Undefined for a draft that is too unfinished to be compiled: the checks say why. */
function compiledText(draft: ProcedureDraft, name: string): string | undefined {
  const form = formsIn(draft).find((placed) => `form:${placed.form.id}` === name)?.form
  try {
    return JSON.stringify(form ? answersSchema(draft, form).schema : procedureOpenApi(draft), null, 2)
  } catch {
    return undefined
  }
}
