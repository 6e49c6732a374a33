import { isList, textOf, toJson } from '#builder/draft/json.ts'
import { findPath, toDraftPointer, valueAt } from '#builder/draft/place.ts'
import { schemaAt } from '#builder/draft/schema-at.ts'
import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { FieldKindControl } from '#builder/editor/panel/field-kind-control.tsx'
import { KeyControl } from '#builder/editor/panel/key-control.tsx'
import { Members } from '#builder/editor/panel/members.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/**
 * Edits everything a part of the draft may hold, as its schema says. Editors of their own put it beside what they show;
 * `skip` names the members they edit themselves.
 */
export function PropertyPanel({ at, skip = [] }: { at: string; skip?: readonly string[] }) {
  const { draft, findings, messages } = useDraft()
  const root = toJson(draft)
  const path = findPath(root, at)
  const value = path && valueAt(root, path)
  const schema = path && schemaAt(root, path)
  if (!path || value === undefined || !schema || isList(value)) return null
  const pointer = toDraftPointer(root, at) ?? ''
  const own = findings.filter(({ place }) => place === pointer || (pointer !== '' && place.startsWith(`${pointer}/`)))
  return (
    <div className="property-panel">
      {own.length > 0 && (
        <section className="notice warn">
          <h3>{messages.panel.findings}</h3>
          <FindingList findings={own} most={8} />
        </section>
      )}
      {textOf(value, 'key') !== undefined && <KeyControl at={at} />}
      {path.at(-2) === 'fields' && textOf(value, 'kind') !== undefined && <FieldKindControl at={at} />}
      <Members at={at} value={value} schema={schema} skip={[...skip, 'key']} />
    </div>
  )
}
