import type { ReactNode } from 'react'
import { useStudio } from '#builder/editor/use-draft.tsx'
import type { BlockElsewhere } from '#builder/library/library.ts'

/** The other procedures that use a block, each with a link; `act` is what can be done with one. */
export function BlockUses({ elsewhere, act }: { elsewhere: readonly BlockElsewhere[]; act?: (one: BlockElsewhere) => ReactNode }) {
  const { language, messages } = useStudio()
  return (
    <ul className="block-places">
      {elsewhere.map((one) => {
        const { address, title, isDraft } = one.procedure
        return (
          <li key={address}>
            <a href={address}>{title[language] || title.vi || messages.shell.untitled}</a> {isDraft && <span className="muted">({messages.form.inDraft})</span>} {act?.(one)}
          </li>
        )
      })}
    </ul>
  )
}
