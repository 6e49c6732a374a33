import { findValue } from '#builder/draft/place.ts'
import { toJson } from '#builder/draft/json.ts'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { nameOfPart, type PartKind } from '#builder/editor/parts/part-kinds.ts'
import { PartList } from '#builder/editor/parts/part-list.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Lists of parts beside the properties of the one that is chosen. */
export function PartsPage({ kinds }: { kinds: readonly PartKind[] }) {
  const { draft, at, language, messages } = useDraft()
  const chosen = at === undefined ? undefined : findValue(toJson(draft), at)
  return (
    <div className="studio-columns">
      <div className="studio-lists">
        {kinds.map((kind) => (
          <PartList key={kind} kind={kind} />
        ))}
      </div>
      <section className="studio-details" aria-label={messages.parts.details}>
        {at === undefined || chosen === undefined ? (
          <p className="muted">{messages.parts.chooseOne}</p>
        ) : (
          <>
            <h2>{nameOfPart(chosen, language)}</h2>
            <PropertyPanel key={at} at={at} />
          </>
        )}
      </section>
    </div>
  )
}
