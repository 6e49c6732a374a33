import { forget } from 'virtual:form-live'
import { requireApplicant } from '#app/auth/session.server.ts'
import { useLoaderData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { MyDossiers } from '#app/routes/my/my-dossiers.tsx'
import { MyDrafts } from '#app/routes/my/my-drafts.tsx'
import { loadMine } from '#app/routes/my/my.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  const after = new URL(request.url).searchParams.get('after')
  return loadMine(actor, after === null ? undefined : requireDossierId(after))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ applicant }) => applicant.myTitle)

export default function Mine() {
  const { dossiers, drafts, next, isFirst } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { applicant } = useMessages()
  return (
    <>
      {search.has('discarded') && <script type="module" src={forget} />}
      <h1>{applicant.myTitle}</h1>
      <hr className="rule" />
      {drafts.length > 0 && <MyDrafts drafts={drafts} />}
      {dossiers.length > 0 && <MyDossiers dossiers={dossiers} />}
      {dossiers.length + drafts.length === 0 && <Nothing />}
      <nav className="pager" aria-label={applicant.dossiers}>
        {!isFirst && <a href="/my">{applicant.newest}</a>}
        {next && <a href={`/my?after=${next}`}>{applicant.older}</a>}
      </nav>
    </>
  )
}

function Nothing() {
  const { applicant } = useMessages()
  return (
    <div className="empty">
      <h2>{applicant.myEmpty}</h2>
      <p>{applicant.myEmptyText}</p>
      <a className="button primary" href="/">
        {applicant.findProcedure}
      </a>
    </div>
  )
}
