import type { ReactNode } from 'react'
import { TextInput } from '#app/components/text-input.tsx'
import { controlNames } from '#app/components/desk/posted-action.ts'
import type { PanelData } from '#app/components/desk/panel-data.ts'
import { SelectInput } from '#app/components/desk/select-input.tsx'
import { TextArea } from '#app/components/desk/text-area.tsx'
import type { Typed } from '#app/components/desk/typed.ts'
import { formatDate, formatMoney } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'

type HandlingProps = { panel: PanelData; typed: Typed; act: string | undefined }

/** What changes nothing about the step: who handles the dossier, what was paid, until when. */
export function Handling({ panel, typed, act }: HandlingProps) {
  const { desk } = useMessages()
  const { claim, release, assign, payments, extensions } = panel
  return (
    <>
      {claim && (
        <div className="claim">
          <ActButton act="claim" commandId={claim.commandId} className="primary" text={desk.claim} />
          <p className="small muted">{desk.claimLead}</p>
        </div>
      )}
      {payments.map((payment) => (
        <Payment key={payment.fee} payment={payment} typed={typed} open={act === `pay:${payment.fee}`} />
      ))}
      {extensions.map((extension) => (
        <Extension key={extension.clock} extension={extension} typed={typed} open={act === `extend:${extension.clock}`} />
      ))}
      {assign && (
        <Other title={desk.assign} open={act === 'assign'}>
          <SelectInput name={controlNames.assignTo} label={desk.assignTo} none={desk.itemChoose} value={typed.texts[controlNames.assignTo]} options={assign.people.map(({ accountId, name }) => ({ value: accountId, text: name }))} />
          <p className="small muted">{desk.assignLead}</p>
          <ActButton act="assign" commandId={assign.commandId} text={desk.assign} />
        </Other>
      )}
      {release && (
        <Other title={desk.release} open={act === 'release'}>
          <p className="small muted">{desk.releaseLead}</p>
          <ActButton act="release" commandId={release.commandId} text={desk.release} />
        </Other>
      )}
    </>
  )
}

function Payment({ payment: { fee, title, amount, commandId }, typed, open }: { payment: PanelData['payments'][number]; typed: Typed; open: boolean }) {
  const language = useLanguage()
  const { desk } = useMessages()
  const [amountName, receiptName] = [controlNames.amount(fee), controlNames.receipt(fee)]
  return (
    <Other title={desk.payOf(inLanguage(title, language))} sub={desk.payDue(formatMoney(amount, language))} open={open}>
      <TextInput name={amountName} label={desk.payAmount} inputMode="numeric" autoComplete="off" maxLength={20} defaultValue={typed.texts[amountName] ?? String(amount)} />
      <TextInput name={receiptName} label={desk.payReceipt} autoComplete="off" maxLength={100} defaultValue={typed.texts[receiptName]} />
      <ActButton act={`pay:${fee}`} commandId={commandId} text={desk.pay} />
    </Other>
  )
}

function Extension({ extension: { clock, title, dueAt, commandId }, typed, open }: { extension: PanelData['extensions'][number]; typed: Typed; open: boolean }) {
  const language = useLanguage()
  const { desk } = useMessages()
  const [untilName, reasonName] = [controlNames.until(clock), controlNames.reason(clock)]
  return (
    <Other title={desk.extendOf(inLanguage(title, language))} sub={desk.extendNow(formatDate(dueAt, language))} open={open}>
      <TextInput name={untilName} label={desk.extendUntil} type="date" defaultValue={typed.texts[untilName]} />
      <TextArea name={reasonName} label={desk.extendReason} value={typed.texts[reasonName]} />
      <ActButton act={`extend:${clock}`} commandId={commandId} text={desk.extend} />
    </Other>
  )
}

function Other({ title, sub, open, children }: { title: string; sub?: string; open: boolean; children: ReactNode }) {
  return (
    <details className="move other" open={open}>
      <summary>
        {title}
        {sub && <span className="sub">{sub}</span>}
      </summary>
      <div className="move-body">{children}</div>
    </details>
  )
}

function ActButton({ act, commandId, text, className = '' }: { act: string; commandId: string; text: string; className?: string }) {
  return (
    <>
      <input type="hidden" name={controlNames.command(act)} value={commandId} />
      <button className={`button ${className}`} type="submit" name="_do" value={act}>
        {text}
      </button>
    </>
  )
}
