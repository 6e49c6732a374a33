import { requireOfficer } from '#app/auth/session.server.ts'
import { RecordState } from '#app/components/admin/record-state.tsx'
import type { RecordValue } from '#app/components/record-values.ts'
import { Facts } from '#app/components/facts.tsx'
import { When } from '#app/components/when.tsx'
import { formatDate } from '#app/format.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadRecord, type RecordData } from '#app/routes/admin.registers.$register.$number/record.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireOfficer(request)
  return loadRecord(actor, { register: params.register ?? '', number: params.number ?? '' }, toLanguage(request))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, ({ admin }) => data?.number ?? admin.registers)

export default function Record() {
  const { register, number, state, validFrom, validUntil, values, history } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { admin } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/admin/registers">{admin.registers}</a> › <a href={`/admin/registers/${register.key}`}>{inLanguage(register.title, language)}</a>
      </p>
      <h1 className="num">{number}</h1>
      <p className="row">
        <RecordState state={state} />
        {validFrom && `${admin.validFrom} ${formatDate(validFrom, language)}`} {validUntil ? `${admin.validUntil} ${formatDate(validUntil, language)}` : admin.noLimit}
      </p>
      <h2>{admin.recordValues}</h2>
      <Values values={values} />
      <h2>{admin.recordHistory}</h2>
      <History history={history} />
    </>
  )
}

function Values({ values }: { values: readonly RecordValue[] }) {
  const language = useLanguage()
  return <Facts facts={values.map(({ label, text }) => [inLanguage(label, language), text])} />
}

function History({ history }: Pick<RecordData, 'history'>) {
  const { admin } = useMessages()
  return (
    <ol className="timeline">
      {history.map(({ revision, act, at, dossierId, values }) => (
        <li key={revision}>
          <When at={at} />
          <strong>{admin.acts[act]}</strong> · <a href={`/desk/dossiers/${dossierId}`}>{admin.fromDossier}</a>
          <details>
            <summary>{admin.recordValues}</summary>
            <Values values={values} />
          </details>
        </li>
      ))}
    </ol>
  )
}
