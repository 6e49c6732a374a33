import { apiRoutes } from '#app/api/api-routes.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'

/** The page of the API, made of the same table that answers it. */
export const loader = () => ({ routes: apiRoutes.map(({ method, path, scope }) => ({ method, path, scope })) })

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ api }) => api.title)

export default function ApiPage() {
  const { routes } = useLoaderData<typeof loader>()
  const { api } = useMessages()
  const summaries: Readonly<Record<string, string>> = api.summaries
  return (
    <div className="prose">
      <h1>{api.title}</h1>
      <hr className="rule" />
      <p>{api.lead}</p>
      <p>
        <a href="/api/v1/openapi.json">{api.document}</a>
      </p>
      <h2>{api.tokenTitle}</h2>
      <p>{api.token}</p>
      <h2>{api.idempotencyTitle}</h2>
      <p>{api.idempotency}</p>
      <h2>{api.problemsTitle}</h2>
      <p>{api.problems}</p>
      <h2>{api.addressesTitle}</h2>
      <div className="scroll-x" role="region" aria-label={api.addressesTitle} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{api.method}</th>
              <th scope="col">{api.address}</th>
              <th scope="col">{api.purpose}</th>
              <th scope="col">{api.scope}</th>
            </tr>
          </thead>
          <tbody>
            {routes.map(({ method, path, scope }) => (
              <tr key={method + path}>
                <td>{method}</td>
                <td>
                  <code>/api/v1{path}</code>
                </td>
                <td>{summaries[`${method} ${path}`]}</td>
                <td>
                  <code>{scope}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
