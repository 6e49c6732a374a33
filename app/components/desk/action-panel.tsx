import { Handling } from '#app/components/desk/handling.tsx'
import { MoveCard, type PanelReply } from '#app/components/desk/move-card.tsx'
import type { PanelData } from '#app/components/desk/panel-data.ts'
import { StepForm } from '#app/components/desk/step-form.tsx'
import type { StepFormData } from '#app/components/desk/step-form-data.ts'
import { nothingTyped } from '#app/components/desk/typed.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type Holding = { guidance?: Text; assignee?: string; closedAt?: string; holder?: object }
type ActionPanelProps = { dossier: { head: Holding; panel: PanelData; stepForm?: StepFormData }; reply: (PanelReply & { stepForm?: StepFormData }) | undefined }

/**
 * Everything the officer can do now, in one form: what is typed for one action is still there when another is chosen
 * or the server says no. Each action has its own button, comment and command id.
 */
export function ActionPanel({ dossier: { head, panel, stepForm }, reply }: ActionPanelProps) {
  const language = useLanguage()
  const { desk } = useMessages()
  const form = reply?.stepForm ?? stepForm
  const typed = reply?.typed ?? nothingTyped
  return (
    <aside className="action-panel no-print" aria-labelledby="actions">
      <h2 id="actions">{desk.actions}</h2>
      {head.guidance && (
        <details className="guidance">
          <summary>{desk.guidance}</summary>
          <p>{inLanguage(head.guidance, language)}</p>
        </details>
      )}
      {panel.moves.length === 0 && !panel.claim && <WhyIdle head={head} hasOther={!isEmpty(panel)} />}
      {!isEmpty(panel) && (
        <form method="post" encType={form ? 'multipart/form-data' : undefined} noValidate>
          <button name="_do" value="continue" hidden>
            {desk.decide}
          </button>
          <input type="hidden" name="expected" value={panel.expected} />
          {form && <StepForm form={form} problems={reply?.why.kind === 'refused' && reply.why.refusal.code === 'answers-invalid' ? reply.why.refusal.problems : []} />}
          {panel.moves.length > 0 && <Moves panel={panel} reply={reply} />}
          <Handling panel={panel} typed={typed} act={reply?.act} />
        </form>
      )}
    </aside>
  )
}

/** Why there is nothing to decide here, though a payment or the handling may be left to do. */
function WhyIdle({ head, hasOther }: { head: Holding; hasOther: boolean }) {
  const { desk } = useMessages()
  const text = whyIdle(head, desk) ?? (hasOther ? undefined : desk.noActions)
  return text === undefined ? null : <p className="muted">{text}</p>
}

/** The first move that can be made is the main one, unless the dossier has to be taken first. */
function Moves({ panel, reply }: { panel: PanelData; reply: PanelReply | undefined }) {
  const { desk } = useMessages()
  const main = panel.claim ? undefined : panel.moves.find(({ available, tone }) => available && tone === 'primary')?.key
  const opened = reply?.act.split(':')[1] ?? main
  return (
    <>
      <h3>{desk.decide}</h3>
      {panel.moves.map((move) => (
        <MoveCard key={move.key} move={move} targets={panel.targets} reply={reply} main={move.key === main} open={move.key === opened} />
      ))}
    </>
  )
}

function isEmpty({ moves, claim, release, assign, payments, extensions }: PanelData): boolean {
  return moves.length + payments.length + extensions.length === 0 && !claim && !release && !assign
}

function whyIdle({ closedAt, holder, assignee }: Holding, desk: Messages['desk']): string | undefined {
  if (closedAt) return desk.noActionsClosed
  if (holder && 'applicant' in holder) return desk.noActionsApplicant
  return assignee === undefined ? undefined : desk.noActionsHeld(assignee)
}
