import { useLocation, useMatches } from '#app/framework.ts'
import everyPage from '#app/styles/index.css?url'
import desk from '#app/styles/desk-sheet.css?url'
import reading from '#app/styles/reading-sheet.css?url'
import studio from '#app/styles/studio-sheet.css?url'

type PageArea = 'form' | 'portal' | 'desk' | 'studio'

/** An applicant on a slow line waits for the sheets of a form; what is for officers and authors is not among them. */
const sheets: Record<PageArea, readonly string[]> = {
  form: [everyPage],
  portal: [everyPage, reading],
  desk: [everyPage, reading, desk],
  studio: [everyPage, reading, desk, studio],
}

export function Stylesheets() {
  return sheets[usePageArea()].map((href) => <link key={href} rel="stylesheet" href={href} />)
}

/** Told by the address, but a page that is a form and nothing else says so itself: `handle.isForm`. */
export function usePageArea(): PageArea {
  const { pathname } = useLocation()
  const isForm = useMatches().some(({ handle }) => typeof handle === 'object' && handle !== null && 'isForm' in handle && handle.isForm === true)
  if (/^\/studio(\/|$)/.test(pathname)) return 'studio'
  if (/^\/(desk|admin)(\/|$)/.test(pathname)) return 'desk'
  return isForm ? 'form' : 'portal'
}
