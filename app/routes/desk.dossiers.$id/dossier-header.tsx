import { DueBadge } from '#app/components/due-badge.tsx'
import { Facts } from '#app/components/facts.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { When } from '#app/components/when.tsx'
import { inLanguage, type Language } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { DeskDossier, DossierHead } from '#app/routes/desk.dossiers.$id/dossier.server.ts'
import { printPhone } from '#runtime/fields/printed-text.ts'

type DossierHeaderProps = { head: DossierHead; clocks: DeskDossier['clocks'] }

/** What an officer must know at a glance: whose, what, where, until when. */
export function DossierHeader({ head, clocks }: DossierHeaderProps) {
  const language = useLanguage()
  const messages = useMessages()
  const { desk, status } = messages
  const { applicant } = head
  return (
    <header className="dossier-head">
      <h1>
        <span className="num">{head.code}</span> <span className="who">{applicant.name}</span>
      </h1>
      <p className="status">
        <StatusBadge status={head.status} />
        {clocks
          .filter(({ remaining }) => remaining.kind !== 'done')
          .map(({ key, title, remaining }) => (
            <span key={key} className="clock-badge">
              <DueBadge remaining={remaining} /> <span className="small muted">{inLanguage(title, language)}</span>
            </span>
          ))}
      </p>
      <Facts
        facts={[
          [desk.procedure, `${inLanguage(head.procedure, language)} (${desk.procedureVersion(head.versionNumber)})`],
          [desk.stepNow, inLanguage(head.step, language)],
          [desk.heldBy, toHolder(head, language, messages)],
          [desk.assignee, head.assignee],
          [desk.filed, <When key="filed" at={head.filedAt} />],
          [desk.channel, status.channel[head.channel]],
          [desk.contact, [applicant.phone && printPhone(applicant.phone), applicant.email].filter(Boolean).join(' · ')],
          [desk.closed, head.closedAt && <When key="closed" at={head.closedAt} />],
          [desk.outcome, head.outcome && status.outcome[head.outcome]],
        ]}
      />
    </header>
  )
}

function toHolder({ holder }: Pick<DossierHead, 'holder'>, language: Language, { desk }: Messages): string | undefined {
  if (!holder) return undefined
  if ('applicant' in holder) return desk.heldByApplicant
  return [holder.role, holder.unit].flatMap((text) => (text ? [inLanguage(text, language)] : [])).join(' — ')
}
