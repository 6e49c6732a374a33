import type { SchemaNode } from '#builder/draft/definition-schema.ts'
import { ChoiceControl, ChoicesControl, FlagControl, WordsControl, type Choice } from '#builder/editor/panel/choice-controls.tsx'
import { ListControl } from '#builder/editor/panel/list-control.tsx'
import type { MembersView } from '#builder/editor/panel/members-view.ts'
import { memberKind, type MemberKind } from '#builder/editor/panel/member-kind.ts'
import { namedParts } from '#builder/editor/panel/named-parts.ts'
import { ObjectControl } from '#builder/editor/panel/object-control.tsx'
import { TextControl } from '#builder/editor/panel/text-control.tsx'
import { TypedControl } from '#builder/editor/panel/typed-control.tsx'
import { nameIn } from '#builder/words/name-in.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** One member of a part: its name, the control that edits it, and what its schema says about it. */
export type MemberField = { at: string; name: string; schema: SchemaNode; owner: SchemaNode; isRequired: boolean; Members: MembersView }

export function MemberField({ at, name, schema, owner, isRequired, Members }: MemberField) {
  const { messages } = useDraft()
  const member = memberKind(name, schema, owner)
  const label = nameIn(messages.members, member.kind === 'calendar' && name === 'key' ? 'calendarKey' : name)
  const id = `m-${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  if (member.kind === 'flag') return <FlagControl at={at} id={id} label={label} isRequired={isRequired} />
  if (member.kind === 'object' || member.kind === 'list' || member.kind === 'text' || member.kind === 'choices' || member.kind === 'references') {
    return (
      <fieldset className="member">
        <legend>{label}</legend>
        <MemberControl {...{ at, id, label, name, schema, isRequired, member, Members }} />
      </fieldset>
    )
  }
  return (
    <div className="member">
      <label htmlFor={id}>{label}</label>
      <MemberControl {...{ at, id, label, name, schema, isRequired, member, Members }} />
    </div>
  )
}

type MemberControl = Omit<MemberField, 'owner'> & { id: string; label: string; member: MemberKind }

function MemberControl({ at, id, label, name, schema, isRequired, member, Members }: MemberControl) {
  const { draft, calendars, language, messages } = useDraft()
  const words = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: nameIn(messages.values, value) }))
  const parts = (to: Parameters<typeof namedParts>[1]): Choice[] => namedParts(draft, to).map(({ key, title }) => ({ value: key, label: title?.[language] ?? title?.vi ?? key }))
  switch (member.kind) {
    case 'text':
      return <TextControl at={at} id={id} label={label} isLong={!['label', 'title', 'rowTitle', 'unit'].includes(name)} />
    case 'choice':
      return <ChoiceControl at={at} id={id} choices={words(member.values)} isRequired={isRequired} />
    case 'choices':
      return <ChoicesControl at={at} id={id} choices={words(member.values)} isRequired={isRequired} />
    case 'reference':
      return <ChoiceControl at={at} id={id} choices={parts(member.to)} isRequired={isRequired} />
    case 'references':
      return <ChoicesControl at={at} id={id} choices={parts(member.to)} isRequired={isRequired} />
    case 'calendar':
      return <ChoiceControl at={at} id={id} choices={calendars.map(({ key, title }) => ({ value: key, label: title[language] ?? title.vi }))} isRequired={isRequired} />
    case 'object':
      return <ObjectControl at={at} schema={schema} label={label} isRequired={isRequired} Members={Members} />
    case 'list':
      return <ListControl at={at} schema={schema} label={label} Members={Members} />
    case 'words':
      return <WordsControl at={at} id={id} />
    case 'flag':
    case 'other':
      return null
    case 'line':
    case 'lines':
    case 'rule':
    case 'number':
      return <TypedControl at={at} id={id} label={label} lines={member.kind === 'lines'} isRule={member.kind === 'rule'} isNumber={member.kind === 'number'} isRequired={isRequired} />
  }
}
