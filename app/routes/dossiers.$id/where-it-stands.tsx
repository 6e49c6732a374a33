import { ClockExplained } from '#app/components/clock-explained.tsx'
import { Facts } from '#app/components/facts.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { When } from '#app/components/when.tsx'
import { inLanguage, type Language } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { DossierData } from '#app/routes/dossiers.$id/dossier.server.ts'

/** Step, holder and time limits of a dossier. */
export function WhereItStands({ dossier: data }: { dossier: DossierData }) {
  const language = useLanguage()
  const { applicant, dossier, status } = useMessages()
  const agency = data.clocks.filter(({ of }) => of === 'agency')
  const open = agency.filter(({ remaining }) => remaining.kind !== 'done')
  return (
    <section aria-labelledby="where">
      <h2 id="where">{applicant.whereTitle}</h2>
      <Facts
        facts={[
          [dossier.code, <strong key="code" className="num">{data.code}</strong>],
          [dossier.step, <Standing key="step" data={data} />],
          [dossier.holder, toHolder(data, language, dossier)],
          [dossier.filedAt, <When key="filed" at={data.filedAt} />],
          [dossier.channel, status.channel[data.channel]],
          [dossier.closedAt, data.closedAt && <When key="closed" at={data.closedAt} />],
          [dossier.outcome, data.outcome && status.outcome[data.outcome]],
        ]}
      />
      {(agency.length > 0 || !data.closedAt) && <h3>{applicant.deadlines}</h3>}
      {open.map((clock) => (
        <ClockExplained key={clock.key} clock={clock} />
      ))}
      {open.length === 0 && !data.closedAt && <p className="muted">{applicant.noDeadline}</p>}
      <PastClocks clocks={agency.filter(({ remaining }) => remaining.kind === 'done')} />
    </section>
  )
}

function PastClocks({ clocks }: Pick<DossierData, 'clocks'>) {
  const { applicant } = useMessages()
  if (clocks.length === 0) return null
  return (
    <details className="reason printed">
      <summary>{applicant.pastDeadlines}</summary>
      {clocks.map((clock) => (
        <ClockExplained key={clock.key} clock={clock} />
      ))}
    </details>
  )
}

function Standing({ data: { step, status } }: { data: DossierData }) {
  return (
    <span className="row">
      {inLanguage(step, useLanguage())} <StatusBadge status={status} />
    </span>
  )
}

function toHolder({ holder, closedAt }: DossierData, language: Language, dossier: Messages['dossier']): string | undefined {
  if (!holder || closedAt) return undefined
  if ('applicant' in holder) return dossier.heldByApplicant
  return [holder.role, holder.unit].flatMap((text) => (text ? [inLanguage(text, language)] : [])).join(' – ')
}
