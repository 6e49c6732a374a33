import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { ErrorPage, toIncident, toStatus } from '#app/components/error-page.tsx'
import { toErrorTexts } from '#app/components/error-texts.ts'
import { Shell } from '#app/components/shell.tsx'
import { Stylesheets, usePageArea } from '#app/components/stylesheets.tsx'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { useTheme } from '#app/components/use-theme.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadRoot } from '#app/root.server.ts'

export const loader = ({ request }: LoaderFunctionArgs) => loadRoot(request)

export const links = () => [{ rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]

export const meta: MetaFunction = ({ error, matches }) => (error === undefined ? [{ title: 'Một Cửa' }] : pageTitle(matches, ({ shell }) => toErrorTexts(toStatus(error), shell.errors)[0]))

export function Layout({ children }: { children: ReactNode }) {
  const theme = useTheme()
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Stylesheets />
        <Links />
        {theme && <link rel="stylesheet" href={theme.stylesheet} />}
      </head>
      <body className={useDensity()}>
        {children}
        {useHydration() && (
          <>
            <ScrollRestoration nonce="{nonce}" />
            <Scripts nonce="{nonce}" />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const messages = useMessages()
  return (
    <Shell>
      <ErrorPage status={toStatus(error)} messages={messages} incident={toIncident(error)} />
    </Shell>
  )
}

/** Officers' and authors' pages are denser than the applicants'. */
function useDensity(): string | undefined {
  return ['desk', 'studio'].includes(usePageArea()) ? 'desk' : undefined
}

/** A page is a plain document unless one of its routes asks for hydration. */
function useHydration(): boolean {
  return useMatches().some(({ handle }) => typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true)
}
