import type { StudioPage } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** A link to a page of the studio, and to a place there. */
export function PageLink({ page, at, children }: { page: StudioPage; at?: string; children: string }) {
  const { hrefOf, goTo } = useDraft()
  return (
    <a href={hrefOf(page, at)} onClick={(event) => (event.preventDefault(), goTo(page, at))}>
      {children}
    </a>
  )
}
