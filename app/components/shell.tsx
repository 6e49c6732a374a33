import type { ReactNode } from 'react'
import { useRouteLoaderData } from '#app/framework.ts'
import { Navigation } from '#app/components/navigation.tsx'
import { useTheme } from '#app/components/use-theme.ts'
import { Wordmark } from '#app/components/wordmark.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { RootData } from '#app/root.server.ts'

/** Head, content and foot of every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { shell, portal } = useMessages()
  const root = useRouteLoaderData<RootData>('root')
  const theme = useTheme()
  return (
    <div className="page">
      <header className="masthead">
        <a className="skip" href="#main">
          {shell.skip}
        </a>
        <div className="wrap">
          <Wordmark product={theme?.name ?? shell.product} tagline={theme ? shell.product : shell.tagline} logo={theme?.logo} />
          <Navigation person={root?.person} areas={root?.areas ?? []} language={root?.language ?? 'vi'} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <footer className="colophon">
        <div className="wrap">
          <span className="grow">{shell.footer}</span>
          <a href="/check">{portal.checkTitle}</a>
          <a href="/api">{shell.apiDocs}</a>
        </div>
      </footer>
    </div>
  )
}
