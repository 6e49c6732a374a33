import { useStudio } from '#builder/editor/use-draft.tsx'
import type { BlockElsewhere } from '#builder/library/library.ts'
import { asksTheSame } from '#builder/library/shared-blocks.ts'
import type { GroupField } from '#schemas/generated/procedure.ts'

/** The group that is edited here, and taking over what another procedure asks in its place. */
type Own = { group: GroupField; takeOver: (theirs: BlockElsewhere) => void }

/** The other procedures that use a block, each with a link. */
export function BlockUses({ elsewhere, own }: { elsewhere: readonly BlockElsewhere[]; own?: Own }) {
  const { language, messages } = useStudio()
  return (
    <ul className="block-places">
      {elsewhere.map((one) => {
        const { address, title, isDraft } = one.procedure
        return (
          <li key={address}>
            <a href={address}>{title[language] || title.vi || messages.shell.untitled}</a> {isDraft && <span className="muted">({messages.form.inDraft})</span>} {own && <TakeOver own={own} theirs={one} />}
          </li>
        )
      })}
    </ul>
  )
}

/** Whether the other procedure asks the same in the block, and taking its questions over where it does not. */
function TakeOver({ own, theirs }: { own: Own; theirs: BlockElsewhere }) {
  const { language, messages } = useStudio()
  const { title } = theirs.procedure
  if (asksTheSame(own.group, theirs.group)) return <span className="muted">{messages.form.sameThere}</span>
  return (
    <button type="button" className="button small quiet" aria-label={messages.form.takeOverOf(title[language] || title.vi)} onClick={() => own.takeOver(theirs)}>
      {messages.form.takeOver}
    </button>
  )
}
