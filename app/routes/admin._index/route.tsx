import { requireRole } from '#app/auth/session.server.ts'
import { Facts } from '#app/components/facts.tsx'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadOverview, type Overview } from '#app/routes/admin._index/overview.server.ts'

export const loader = async ({ request }: LoaderFunctionArgs) => loadOverview(await requireRole(request, 'administrator'))

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.title)

export default function AdminOverview() {
  const { dossiers, jobs, mailIsPrinted, failing, unheld } = useLoaderData<typeof loader>()
  const { admin } = useMessages()
  return (
    <>
      <h1>{admin.title}</h1>
      <p>{admin.overviewLead}</p>
      {jobs.failed > 0 && (
        <p className="notice danger">
          {admin.jobsFailed}: {jobs.failed}. {admin.jobsFailedHint}
        </p>
      )}
      {unheld.length > 0 && <Unheld roles={unheld} />}
      <div className="card">
        <Facts
          facts={[
            [admin.ready, failing.length === 0 ? <span className="badge ok">{admin.readyYes}</span> : <span className="badge danger">{admin.readyNo(failing.join(', '))}</span>],
            [admin.openDossiers, <a key="dossiers" className="num" href="/desk?view=all">{dossiers}</a>],
            [admin.jobsWaiting, jobs.waiting],
            [admin.jobsFailed, jobs.failed],
            [admin.mail, mailIsPrinted ? admin.mailPrinted : admin.mailSent],
          ]}
        />
      </div>
    </>
  )
}

function Unheld({ roles }: { roles: Overview['unheld'] }) {
  const language = useLanguage()
  const { admin } = useMessages()
  return (
    <div className="notice warn">
      <h2>{admin.unheld}</h2>
      <p>{admin.unheldHint}</p>
      <ul>
        {roles.map(({ key, title }) => (
          <li key={key}>{inLanguage(title, language)}</li>
        ))}
      </ul>
      <p>
        <a className="button small" href="/admin/people/new">
          {admin.invite}
        </a>
      </p>
    </div>
  )
}
