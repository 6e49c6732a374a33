import { requireApplicant } from '#app/auth/session.server.ts'
import { AnswersSection } from '#app/components/answers-section.tsx'
import { FeesTable } from '#app/components/fees-table.tsx'
import { LettersList } from '#app/components/letters-list.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { useLoaderData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadDossier, type DossierData } from '#app/routes/dossiers.$id/dossier.server.ts'
import { FiledNotice } from '#app/routes/dossiers.$id/filed-notice.tsx'
import { OpenRequest } from '#app/routes/dossiers.$id/open-request.tsx'
import { ResultLetters } from '#app/routes/dossiers.$id/result-letters.tsx'
import { WhereItStands } from '#app/routes/dossiers.$id/where-it-stands.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  return loadDossier(actor, requireDossierId(params.id), toLanguage(request))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, ({ dossier }) => data?.code ?? dossier.code)

export default function Dossier() {
  const dossier = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { applicant } = useMessages()
  const { code, title } = dossier
  return (
    <>
      <p className="crumbs no-print">
        <a href="/my">{applicant.myTitle}</a>
      </p>
      <h1>{inLanguage(title, useLanguage())}</h1>
      <hr className="rule" />
      {search.has('filed') && <FiledNotice code={code} isSupplement={dossier.timeline.some(({ events }) => events.includes('supplement-answered'))} />}
      <OpenRequest dossier={dossier} />
      <ResultLetters dossier={dossier} />
      <div className="split">
        <div>
          <WhereItStands dossier={dossier} />
          <Fees dossier={dossier} />
          <Story dossier={dossier} />
        </div>
        <Papers dossier={dossier} />
      </div>
      <Answered dossier={dossier} />
    </>
  )
}

function Fees({ dossier: { fees } }: { dossier: DossierData }) {
  const { dossier } = useMessages()
  if (fees.length === 0) return null
  return (
    <>
      <h2>{dossier.fees}</h2>
      <FeesTable fees={fees} />
    </>
  )
}

function Story({ dossier: { timeline } }: { dossier: DossierData }) {
  const { dossier } = useMessages()
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{dossier.timeline}</h2>
      <Timeline items={timeline} />
    </section>
  )
}

function Papers({ dossier: { id, letters, canWithdraw } }: { dossier: DossierData }) {
  const { applicant, dossier } = useMessages()
  return (
    <aside>
      <h2>{dossier.letters}</h2>
      <LettersList dossierId={id} letters={letters} />
      <p className="small muted no-print">{applicant.printHint}</p>
      {canWithdraw && (
        <p className="no-print">
          <a className="button danger" href={`/dossiers/${id}/withdraw`}>
            {applicant.withdraw}
          </a>
        </p>
      )}
    </aside>
  )
}

function Answered({ dossier: { id, answers, notes } }: { dossier: DossierData }) {
  const { dossier, draft } = useMessages()
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{dossier.answers}</h2>
      <p className="no-print">
        <a href={`/dossiers/${id}/form`}>{draft.pdfFiled}</a> · <a href={`/dossiers/${id}/csv`}>{draft.csvFiled}</a>
      </p>
      <AnswersSection sections={answers} of={{ dossier: id }} notes={notes} />
    </section>
  )
}
