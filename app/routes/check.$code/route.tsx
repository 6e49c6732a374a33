import { Facts } from '#app/components/facts.tsx'
import { takeLimit } from '#app/doors/limits.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { CheckForm } from '#app/routes/check._index/check-form.tsx'
import { loadPaper, type ReadPaper } from '#app/routes/check.$code/paper.server.ts'
import { When } from '#app/components/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await takeLimit(request, 'look-up')
  return loadPaper(params.code ?? '', toLanguage(request))
}

export const meta: MetaFunction = ({ matches }) => [...pageTitle(matches, ({ portal }) => portal.checkTitle), { name: 'robots', content: 'noindex' }]

export default function Check() {
  const { code, paper } = useLoaderData<typeof loader>()
  const { portal } = useMessages()
  return (
    <div className="prose">
      <h1>{portal.checkTitle}</h1>
      <hr className="rule" />
      {paper ? <Paper paper={paper} /> : <UnknownPaper code={code} />}
    </div>
  )
}

function Paper({ paper }: { paper: ReadPaper }) {
  const language = useLanguage()
  const { portal, status } = useMessages()
  const good = paper.state === 'in-force' || paper.state === 'issued'
  return (
    <>
      <p>{portal.checkLead}</p>
      <div className={`notice ${good ? 'ok' : 'danger'}`}>
        <h2>{paper.title}</h2>
        <p>
          <span className={`badge ${good ? 'ok' : 'danger'}`}>{status.recordState[paper.state]}</span>
        </p>
      </div>
      <Facts
        facts={[
          [portal.number, paper.number],
          [portal.holder, paper.holder],
          [portal.issuedBy, paper.agency],
          [portal.issuedAt, <When key="issued" at={paper.issuedAt} dateOnly />],
          [portal.validUntil, paper.validUntil && <When key="until" at={paper.validUntil} dateOnly />],
          ...paper.facts.map(({ label, text }) => [inLanguage(label, language), text] as const),
          [portal.dossier, paper.dossierCode],
        ]}
      />
    </>
  )
}

function UnknownPaper({ code }: { code: string }) {
  const { portal } = useMessages()
  return (
    <>
      <div className="notice danger" role="alert">
        <h2>{portal.checkUnknown}</h2>
        <p>{portal.checkUnknownText}</p>
      </div>
      <CheckForm code={code} />
    </>
  )
}
