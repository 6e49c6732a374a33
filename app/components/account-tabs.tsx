import { useLocation } from '#app/framework.ts'
import { useMessages } from '#app/messages/messages.ts'

/** Pages of one's own account. */
export function AccountTabs() {
  const { account } = useMessages()
  const { pathname } = useLocation()
  const tabs: Array<[string, string]> = [
    ['/account', account.profileTab],
    ['/account/password', account.passwordTitle],
    ['/account/sessions', account.sessionsTitle],
  ]
  return (
    <nav aria-label={account.title}>
      <ul className="tabs">
        {tabs.map(([href, text]) => (
          <li key={href}>
            <a href={href} aria-current={pathname === href ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
