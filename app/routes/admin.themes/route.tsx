import { requireRole } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { ThemeForm } from '#app/routes/admin.themes/theme-form.tsx'
import { loadThemes, saveTheme } from '#app/routes/admin.themes/themes.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'administrator')
  return loadThemes()
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'administrator')
  return saveTheme(actor, await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.themes)

export default function Themes() {
  const { agencies } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [search] = useSearchParams()
  const language = useLanguage()
  const { admin } = useMessages()
  const chosen = reply?.agency ?? search.get('agency') ?? ''
  const agency = agencies.find(({ key }) => key === chosen) ?? agencies[0]
  return (
    <>
      <h1>{admin.themes}</h1>
      <p className="prose">{admin.themesLead}</p>
      {reply?.result === 'saved' && <p className="notice ok" role="status">{admin.themeSaved}</p>}
      <ul>
        {agencies.map(({ key, title, look }) => (
          <li key={key}>
            <a href={`/admin/themes?agency=${encodeURIComponent(key)}`} aria-current={key === agency?.key ? 'true' : undefined}>
              {title ? inLanguage(title, language) : admin.wholePortal}
            </a>{' '}
            <span className="muted small">{look ? `${look.name}, ${look.brand}` : admin.themeNone}</span>
          </li>
        ))}
      </ul>
      {agency && <ThemeForm agency={agency} reply={reply?.result === 'refused' ? reply : undefined} />}
    </>
  )
}
