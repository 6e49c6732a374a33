import { DueBadge } from '#app/components/due-badge.tsx'
import { Facts } from '#app/components/facts.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Tracked } from '#app/services/dossiers.ts'

/** What somebody with code and phone may know: where it stands, nothing of what is in it. */
export function TrackedDossier({ tracked }: { tracked: Tracked }) {
  const language = useLanguage()
  const { portal, status } = useMessages()
  return (
    <section aria-label={tracked.code}>
      <h2 className="num">{tracked.code}</h2>
      <p className="row">
        <StatusBadge status={tracked.status} />
        {tracked.remaining && <DueBadge remaining={tracked.remaining} />}
      </p>
      <Facts
        facts={[
          [portal.title, inLanguage(tracked.procedureTitle, language)],
          [portal.trackStep, inLanguage(tracked.stepTitle, language)],
          [portal.trackFiled, <When key="filed" at={tracked.filedAt} />],
          [portal.trackDue, tracked.dueAt && <When key="due" at={tracked.dueAt} />],
          [portal.trackClosed, tracked.closedAt && <When key="closed" at={tracked.closedAt} />],
          [portal.result, tracked.outcome && status.outcome[tracked.outcome]],
        ]}
      />
    </section>
  )
}
