import { useState } from 'react'
import { fieldKeysOf, freeKey } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { newField } from '#builder/draft/new-parts.ts'
import { nameIn } from '#builder/editor/messages/name-in.ts'
import { PartActions } from '#builder/editor/parts/part-actions.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { blankFields, isFieldKind, type FieldKindName } from '#builder/fields/blank-fields.ts'
import { formsIn } from '#builder/walk/fields.ts'
import type { Field, Form } from '#schemas/generated/procedure.ts'

/** The questions of every form, page by page. */
export function FieldTree() {
  const { draft, language } = useDraft()
  return (
    <>
      {formsIn(draft).map(({ form }) => (
        <section key={form.id} aria-label={form.title[language] ?? form.title.vi}>
          <h2>{form.title[language] ?? form.title.vi}</h2>
          {form.sections.map((section) => (
            <div key={section.id}>
              <h3>
                <PlaceLink at={`#${section.id}`} name={section.title[language] || section.title.vi} />
              </h3>
              <FieldList fields={section.fields} list={`#${section.id}/fields`} form={form} />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

function FieldList({ fields, list, form }: { fields: readonly Field[]; list: string; form: Form }) {
  const { at, language } = useDraft()
  return (
    <>
      <ol className="part-list">
        {fields.map((field, index) => (
          <li key={field.id}>
            <PlaceLink at={`#${field.id}`} name={field.label[language] || field.label.vi || field.key} />
            {at === `#${field.id}` && <PartActions at={at} list={list} index={index} count={fields.length} name={field.label.vi} />}
            {'fields' in field && <FieldList fields={field.fields} list={`#${field.id}/fields`} form={form} />}
          </li>
        ))}
      </ol>
      <AddField list={list} form={form} />
    </>
  )
}

function PlaceLink({ at, name }: { at: string; name: string }) {
  const studio = useDraft()
  const go = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    studio.goTo(studio.page, at)
  }
  return (
    <a href={studio.hrefOf(studio.page, at)} aria-current={studio.at === at ? 'true' : undefined} onClick={go}>
      {name}
    </a>
  )
}

function AddField({ list, form }: { list: string; form: Form }) {
  const { store, messages, newId, goTo, page } = useDraft()
  const [kind, setKind] = useState<FieldKindName>('text')
  const what = messages.parts.kinds.field
  const add = (): void => {
    const title = messages.parts.newTitle(what)
    const item = newField(kind, { id: newId(), key: freeKey(title, fieldKeysOf(toJson(form))), title: { vi: title } })
    if (store.do([{ kind: 'add', into: list, item }]).ok) goTo(page, `#${item.id}`)
  }
  return (
    <p className="row">
      <select aria-label={messages.panel.kind} value={kind} onChange={({ currentTarget }) => isFieldKind(currentTarget.value) && setKind(currentTarget.value)}>
        {Object.keys(blankFields).map((name) => (
          <option key={name} value={name}>
            {nameIn(messages.values, name)}
          </option>
        ))}
      </select>
      <button type="button" className="button small" onClick={add}>
        {messages.parts.add(what)}
      </button>
    </p>
  )
}
