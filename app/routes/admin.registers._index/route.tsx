import { requireOfficer } from '#app/auth/session.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireOfficer(request)
  const { registers } = await getServices()
  return (await registers.list(actor)).map(({ register: { key, title }, procedures }) => ({ key, title, procedures }))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.registers)

export default function Registers() {
  const registers = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { admin } = useMessages()
  return (
    <>
      <h1>{admin.registers}</h1>
      <p>{admin.registersLead}</p>
      {registers.length === 0 && <p className="empty">{admin.noRegisters}</p>}
      <ul className="cards">
        {registers.map(({ key, title, procedures }) => (
          <li key={key} className="card">
            <h2>
              <a href={`/admin/registers/${key}`}>{inLanguage(title, language)}</a>
            </h2>
            <p className="small muted">{admin.usedBy}:</p>
            <ul className="small">
              {procedures.map((procedure) => (
                <li key={procedure.vi}>{inLanguage(procedure, language)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
