import { TypedControl } from '#builder/editor/panel/typed-control.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** A text of the procedure in both languages. */
export function TextControl({ at, id, label, isLong }: { at: string; id: string; label: string; isLong: boolean }) {
  const { panel } = useStudio().messages
  return (
    <div className="text-pair">
      <label htmlFor={`${id}-vi`}>{panel.vietnamese}</label>
      <TypedControl at={`${at}/vi`} id={`${id}-vi`} label={`${label} – ${panel.vietnamese}`} lines={isLong} isRequired lang="vi" />
      <label htmlFor={`${id}-en`}>{panel.english}</label>
      <TypedControl at={`${at}/en`} id={`${id}-en`} label={`${label} – ${panel.english}`} lines={isLong} isRequired={false} lang="en" />
    </div>
  )
}
