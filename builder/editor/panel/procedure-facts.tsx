import { definitionSchema, memberSchema, requiredNames } from '#builder/draft/definition-schema.ts'
import { toJson } from '#builder/draft/json.ts'
import { MemberField } from '#builder/editor/panel/member-field.tsx'
import { Members } from '#builder/editor/panel/members.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Members of the procedure itself that belong to a page: its calendar, how long it is kept, how its dossiers are numbered. */
export function ProcedureFacts({ title, hint, names }: { title: string; hint: string; names: readonly string[] }) {
  const { draft } = useDraft()
  return (
    <section className="property-panel procedure-facts">
      <h2>{title}</h2>
      <p className="hint">{hint}</p>
      {names.map((name) => {
        const schema = memberSchema(definitionSchema, toJson(draft), name)
        return schema && <MemberField key={name} at={`/${name}`} name={name} schema={schema} owner={definitionSchema} isRequired={requiredNames(definitionSchema).includes(name)} Members={Members} />
      })}
    </section>
  )
}
