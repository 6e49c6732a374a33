import { DueBadge } from '#app/components/due-badge.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { MyDossier } from '#app/routes/my/my.server.ts'

/** Filed dossiers, newest first: where each stands, what is due, what the person has to do. */
export function MyDossiers({ dossiers }: { dossiers: readonly MyDossier[] }) {
  const { applicant } = useMessages()
  return (
    <section aria-labelledby="dossiers">
      <h2 id="dossiers">{applicant.dossiers}</h2>
      <ul className="lines">
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <DossierCard dossier={dossier} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DossierCard({ dossier: { id, code, title, step, status, filedAt, dueAt, remaining, todo } }: { dossier: MyDossier }) {
  const language = useLanguage()
  const { applicant, dossier: words } = useMessages()
  return (
    <>
      <div>
        <h3>
          <a href={`/dossiers/${id}`}>{inLanguage(title, language)}</a>
        </h3>
        <p className="row">
          <span className="num">{code}</span>
          <StatusBadge status={status} />
          {remaining && <DueBadge remaining={remaining} />}
        </p>
        <p className="small muted">
          {inLanguage(step, language)} · {words.filedAt}: <When at={filedAt} dateOnly />
          {dueAt && (
            <>
              {' · '}
              {applicant.nextDue}: <When at={dueAt} dateOnly />
            </>
          )}
        </p>
      </div>
      <p className="row">
        <a className={todo === 'supplement' ? 'button primary' : 'button'} href={`/dossiers/${id}${todo === 'see-result' ? '#result' : todo === 'supplement' ? '#supplement' : ''}`}>
          {todo === 'supplement' ? applicant.supplement : todo === 'see-result' ? applicant.seeResult : applicant.open}
          <span className="visually-hidden"> {code}</span>
        </a>
      </p>
    </>
  )
}
