import { useMessages } from '#app/messages/messages.ts'
import type { DeskDossier } from '#app/routes/desk.dossiers.$id/dossier.server.ts'

/** Back to the list the officer came from, and on to the dossiers beside this one in it. */
export function DossierNeighbours({ list: { query, previous, next } }: Pick<DeskDossier, 'list'>) {
  const { desk } = useMessages()
  return (
    <nav className="neighbours no-print" aria-label={desk.neighbours}>
      <a href={`/desk${query}`}>← {desk.back}</a>
      <span className="grow" />
      {previous && (
        <a href={`/desk/dossiers/${previous}${query}`} rel="prev">
          ‹ {desk.previous}
        </a>
      )}
      {next && (
        <a href={`/desk/dossiers/${next}${query}`} rel="next">
          {desk.next} ›
        </a>
      )}
    </nav>
  )
}
