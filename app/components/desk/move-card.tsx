import { GroundChoices } from '#app/components/desk/ground-choices.tsx'
import type { Move } from '#app/components/desk/panel-data.ts'
import { controlNames } from '#app/components/desk/posted-action.ts'
import { SupplementItems } from '#app/components/desk/supplement-items.tsx'
import type { TargetGroup } from '#runtime/forms/supplement-targets.ts'
import { TextArea } from '#app/components/desk/text-area.tsx'
import { nothingTyped, type Typed } from '#app/components/desk/typed.ts'
import { WhyList } from '#app/components/why-list.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Refusal } from '#runtime/commands/command.ts'

/** What came of the last post, as far as the panel shows it. */
export type PanelReply = { act: string; typed: Typed; why: { kind: 'editing' | 'problem' | 'stale' } | { kind: 'refused'; refusal: Refusal } }
type MoveCardProps = { move: Move; targets: readonly TargetGroup[]; reply: PanelReply | undefined; main: boolean; open: boolean }

/** One move between steps: closed it is a line, open it holds all that the move asks for. */
export function MoveCard({ move, targets, reply, main, open }: MoveCardProps) {
  const language = useLanguage()
  const { desk } = useMessages()
  if (!move.available) return <UnavailableMove move={move} />
  return (
    <details className={`move ${move.tone}`} open={open}>
      <summary>
        {inLanguage(move.title, language)}
        <span className="sub">{desk.leadsTo(inLanguage(move.to, language))}</span>
      </summary>
      <div className="move-body">
        <MoveFields move={move} targets={targets} typed={reply?.typed ?? nothingTyped} />
        {move.usesForm && <p className="small muted">{desk.usesStepForm}</p>}
        {move.confirm && <p className="confirm">{inLanguage(move.confirm, language)}</p>}
        <input type="hidden" name={controlNames.command(`take:${move.key}`)} value={move.commandId} />
        <button className={`button ${main ? 'primary' : move.tone === 'danger' ? 'danger' : ''}`} type="submit" name="_do" value={`take:${move.key}`}>
          {inLanguage(move.title, language)}
        </button>
      </div>
    </details>
  )
}

function MoveFields({ move, targets, typed }: { move: Move; targets: readonly TargetGroup[]; typed: Typed }) {
  const { desk } = useMessages()
  const name = controlNames.comment(move.key)
  const label = move.command === 'request-supplement' ? desk.requestComment : move.comment === 'required' ? desk.comment : desk.commentOptional
  return (
    <>
      {move.command === 'request-supplement' && <SupplementItems move={move.key} items={typed.items[move.key] ?? []} targets={targets} />}
      {move.grounds.length > 0 && <GroundChoices move={move} ticked={typed.ticked[controlNames.ground(move.key)] ?? []} />}
      {move.comment !== 'none' && <TextArea name={name} label={label} value={typed.texts[name]} />}
    </>
  )
}

function UnavailableMove({ move }: { move: Move }) {
  const language = useLanguage()
  const { desk } = useMessages()
  return (
    <div className="move unavailable">
      <p>
        <span aria-disabled="true">{inLanguage(move.title, language)}</span> <span className="badge">{desk.unavailable}</span>
      </p>
      {move.unavailable && <p className="small">{inLanguage(move.unavailable, language)}</p>}
      {move.why.length > 0 && (
        <details className="small">
          <summary>{desk.whyNot}</summary>
          <WhyList why={move.why} />
        </details>
      )}
    </div>
  )
}
