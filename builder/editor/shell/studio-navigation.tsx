import { countFindings } from '#builder/editor/shell/count-findings.ts'
import { pageOf, studioPages } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** On a phone the pages stand in one line that scrolls. */
const intoView = (link: HTMLAnchorElement | null): void => link?.scrollIntoView({ block: 'nearest', inline: 'center' })

/** The pages of the studio; a page with errors says how many. */
export function StudioNavigation() {
  const { page, findings, messages, hrefOf, goTo } = useDraft()
  const { shell } = messages
  return (
    <nav className="studio-navigation" aria-label={shell.navigation}>
      <ul>
        {studioPages.map((name) => {
          const { errors } = countFindings(findings.filter(({ place }) => pageOf(place) === name))
          return (
            <li key={name}>
              <a ref={page === name ? intoView : null} href={hrefOf(name)} aria-current={page === name ? 'page' : undefined} onClick={(event) => (event.preventDefault(), goTo(name))}>
                {shell.pages[name]}
                {errors > 0 && (
                  <span className="count-badge">
                    {errors}
                    <span className="visually-hidden"> {messages.home.states.error}</span>
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
