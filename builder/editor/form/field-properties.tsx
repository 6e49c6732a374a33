import { branchFor, memberSchema, requiredNames, schemaOf } from '#builder/draft/definition-schema.ts'
import { isObject, memberOf, textOf, toJson } from '#builder/draft/json.ts'
import { findValue, toDraftPointer } from '#builder/draft/place.ts'
import { memberGroups, membersOfGroup, type MemberGroup } from '#builder/editor/form/field-members.ts'
import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { FieldKindControl } from '#builder/editor/panel/field-kind-control.tsx'
import { KeyControl } from '#builder/editor/panel/key-control.tsx'
import { MemberField } from '#builder/editor/panel/member-field.tsx'
import { Members } from '#builder/editor/panel/members.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Edited elsewhere: what a field is, and the fields in it. */
const elsewhere = new Set(['id', 'kind', 'key', 'fields'])

/** Everything a field can be given, the usual first. Rare groups are folded unless something stands in them. */
export function FieldProperties({ at }: { at: string }) {
  const { draft, messages } = useDraft()
  const field = findValue(toJson(draft), at)
  const branch = branchFor(schemaOf('Field'), textOf(field, 'kind')) ?? {}
  const properties = memberOf(branch, 'properties')
  const names = (isObject(properties) ? Object.keys(properties) : []).filter((name) => !elsewhere.has(name))
  const membersOf = (group: MemberGroup) =>
    membersOfGroup(group, names).map((name) => {
      const schema = memberSchema(branch, field, name)
      return schema && (
        <div key={name} className="with-findings">
          <MemberField at={`${at}/${name}`} name={name} schema={schema} owner={branch} isRequired={requiredNames(branch).includes(name)} Members={Members} />
          <MemberFindings at={`${at}/${name}`} />
        </div>
      )
    })
  const isUsed = (group: MemberGroup): boolean => membersOfGroup(group, names).some((name) => memberOf(field, name) !== undefined)
  const [, ...folded] = memberGroups
  return (
    <div className="property-panel">
      <FieldKindControl at={at} />
      {membersOf('main')}
      {folded.filter((group) => membersOfGroup(group, names).length > 0).map((group) => (
        <details key={group} open={(group === 'conditions' || group === 'limits') && isUsed(group)}>
          <summary>{messages.form.memberGroups[group]}</summary>
          {membersOf(group)}
        </details>
      ))}
      <KeyControl at={at} />
    </div>
  )
}

/** What is wrong with a member, right below it. */
function MemberFindings({ at }: { at: string }) {
  const { draft, findings } = useDraft()
  const pointer = toDraftPointer(toJson(draft), at)
  const own = pointer === undefined ? [] : findings.filter(({ place }) => place === pointer || place.startsWith(`${pointer}/`))
  if (own.length === 0) return null
  return (
    <FindingList className="member-findings" findings={own} most={6} />
  )
}
