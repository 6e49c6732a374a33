import { branchFor, memberSchema, requiredNames, resolvedOnce, type SchemaNode } from '#builder/draft/definition-schema.ts'
import { isObject, memberOf, textOf, type Json } from '#builder/draft/json.ts'
import { KeyControl } from '#builder/editor/panel/key-control.tsx'
import { MemberField } from '#builder/editor/panel/member-field.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Members that are edited elsewhere: identity, and parts that have a place of their own in the lists. */
const elsewhere = new Set(['id', 'kind', 'key', 'fields', 'sections', 'form', 'constraints', 'document'])

/** The controls for all members a value may have: those it has or needs first, the rest behind a fold. */
export function Members({ at, value, schema, skip = [] }: { at: string; value: Json | undefined; schema: SchemaNode; skip?: readonly string[] }) {
  const { panel } = useStudio().messages
  const branch = branchFor(resolvedOnce(schema), textOf(value, 'kind')) ?? {}
  const required = requiredNames(branch)
  const properties = memberOf(branch, 'properties')
  const keptHere = memberOf(properties, 'id') === undefined ? ['key'] : textOf(memberOf(properties, 'kind'), 'const') === undefined ? ['kind'] : []
  const names = Object.keys(isObject(properties) ? properties : {}).filter((name) => (!elsewhere.has(name) || keptHere.includes(name)) && !skip.includes(name))
  const isShown = (name: string): boolean => required.includes(name) || memberOf(value, name) !== undefined || always.has(name)
  const field = (name: string) => {
    if (isKeyOf(branch, name)) return <KeyControl key={name} at={at} member={name === 'key' ? 'key' : 'value'} inList />
    const member = memberSchema(branch, value, name)
    return member && <MemberField key={name} at={`${at}/${name}`} name={name} schema={member} owner={branch} isRequired={required.includes(name)} Members={Members} />
  }
  const folded = names.filter((name) => !isShown(name))
  return (
    <div className="members">
      {names.filter(isShown).map(field)}
      {folded.length > 0 && (
        <details>
          <summary>{panel.more}</summary>
          {folded.map(field)}
        </details>
      )}
    </div>
  )
}

/** Whether the member is what others name the part by: its key, or the value of an option. A calendar is chosen. */
function isKeyOf(branch: SchemaNode, name: string): boolean {
  const title = textOf(branch, 'title')
  return (name === 'key' && title !== 'CalendarUse') || (name === 'value' && title === 'Option')
}

/** Members nearly every part is given. */
const always = new Set(['required', 'help', 'visibleWhen', 'when'])
