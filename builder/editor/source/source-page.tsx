import { useState } from 'react'
import { CompiledView } from '#builder/editor/source/compiled-view.tsx'
import { DefinitionSource } from '#builder/editor/source/definition-source.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { formsIn } from '#builder/walk/fields.ts'

/** The definition as text, and what other systems need to know of it: JSON Schema of each form, OpenAPI. */
export function SourcePage() {
  const { draft, messages, language } = useDraft()
  const { source } = messages
  const [shown, setShown] = useState('definition')
  const forms = formsIn(draft).map(({ form }) => ({ name: `form:${form.id}`, title: source.schemaOf(form.title[language] ?? form.title.vi) }))
  const views = [{ name: 'definition', title: source.definition }, ...forms, { name: 'open-api', title: 'OpenAPI' }]
  return (
    <div className="source">
      <h2>{source.title}</h2>
      <label className="source-choice">
        {source.show}
        <select value={shown} onChange={({ currentTarget }) => setShown(currentTarget.value)}>
          {views.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {shown === 'definition' ? <DefinitionSource /> : <CompiledView key={shown} name={shown} title={views.find(({ name }) => name === shown)?.title ?? shown} />}
    </div>
  )
}
