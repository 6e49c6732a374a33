import type { SchemaNode } from '#builder/draft/definition-schema.ts'
import { blankOf } from '#builder/draft/blank-of.ts'
import type { MembersView } from '#builder/editor/panel/members-view.ts'
import { useMember } from '#builder/editor/panel/use-member.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** A group of members that is there or not. */
export function ObjectControl({ at, schema, label, isRequired, Members }: { at: string; schema: SchemaNode; label: string; isRequired: boolean; Members: MembersView }) {
  const { messages, newId } = useStudio()
  const member = useMember(at)
  if (member.value === undefined) {
    return (
      <button type="button" className="button small" onClick={() => member.set(blankOf(schema, newId) ?? {})}>
        {messages.panel.add(label)}
      </button>
    )
  }
  return (
    <>
      <Members at={at} value={member.value} schema={schema} />
      {!isRequired && (
        <button type="button" className="button small quiet" onClick={member.clear}>
          {messages.panel.takeAway(label)}
        </button>
      )}
    </>
  )
}
