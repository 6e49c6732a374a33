import { useLocation } from '#app/framework.ts'
import type { Language } from '#app/language.ts'
import { useMessages } from '#app/messages/messages.ts'
import type { Area } from '#app/root.server.ts'

type NavigationProps = { person: { name: string; kind: 'applicant' | 'officer' } | undefined; areas: readonly Area[]; language: Language }

/** Main links, and the way to the other language; what an officer sees depends on the areas his roles open. */
export function Navigation({ person, areas, language }: NavigationProps) {
  const { shell } = useMessages()
  const { pathname, search } = useLocation()
  const area: Record<Area, [string, string]> = {
    desk: ['/desk', shell.desk],
    studio: ['/studio', shell.studio],
    admin: ['/admin', shell.administration],
  }
  const links: Array<[string, string]> = [
    ['/', shell.procedures],
    ['/track', shell.track],
    ...(person?.kind === 'applicant' ? [['/my', shell.myDossiers] satisfies [string, string]] : []),
    ...areas.map((name) => area[name]),
  ]
  return (
    <>
      <nav className="nav" aria-label={shell.menu}>
        {links.map(([href, text]) => (
          <a key={href} href={href} aria-current={isWithin(pathname, href) ? 'page' : undefined}>
            {text}
          </a>
        ))}
        {person ? <SignedIn name={person.name} signOut={shell.signOut} /> : <SignedOut signIn={shell.signIn} signUp={shell.signUp} />}
      </nav>
      <OtherLanguage to={language === 'en' ? 'vi' : 'en'} name={shell.otherLanguage} back={pathname + withoutLanguage(search)} />
    </>
  )
}

/** A language asked for by the address would stand against the one that is chosen. */
function withoutLanguage(search: string): string {
  const asked = new URLSearchParams(search)
  asked.delete('lang')
  return asked.size > 0 ? `?${asked.toString()}` : ''
}

/** Named in its own language; brings the reader back to the same page. */
function OtherLanguage({ to, name, back }: { to: Language; name: string; back: string }) {
  return (
    <a className="other-language" href={`/language?to=${to}&back=${encodeURIComponent(back)}`} lang={to} hrefLang={to}>
      {name}
    </a>
  )
}

function SignedIn({ name, signOut }: { name: string; signOut: string }) {
  return (
    <>
      <a className="who" href="/account">
        {name}
      </a>
      <form method="post" action="/sign-out">
        <button type="submit">{signOut}</button>
      </form>
    </>
  )
}

function SignedOut({ signIn, signUp }: { signIn: string; signUp: string }) {
  return (
    <>
      <a href="/sign-in">{signIn}</a>
      <a href="/sign-up">{signUp}</a>
    </>
  )
}

const isWithin = (pathname: string, href: string): boolean => (href === '/' ? pathname === '/' || pathname.startsWith('/procedures') : pathname === href || pathname.startsWith(`${href}/`))
