import { PageLink } from '#builder/editor/home/page-link.tsx'
import type { Compared } from '#builder/editor/store/publication-door.ts'
import type { StudioPage } from '#builder/editor/studio-pages.ts'
import { useTicks } from '#builder/editor/home/use-ticks.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { cloneChecklist, type CloneItem } from '#builder/readiness/clone-checklist.ts'

const pages: Readonly<Record<CloneItem, StudioPage>> = { codes: 'guide', agency: 'guide', 'legal-basis': 'guide', 'dossier-code': 'register', series: 'register', registers: 'register', roles: 'register', letters: 'letters' }
const looks = { same: 'warn', changed: 'ok' } as const

/** What to look at in a copy: what still is as in the procedure it was made of. */
export function CloneCard({ source }: { source: Pick<Compared, 'definition'> }) {
  const { draft, draftId, messages, language } = useDraft()
  const [ticked, tick] = useTicks(`clone ${draftId}`)
  const { home } = messages
  const { title } = source.definition
  return (
    <section className="card">
      <h2>{home.cloneTitle}</h2>
      <p>{home.cloneLead(title[language] ?? title.vi)}</p>
      <ul className="clone-checklist">
        {cloneChecklist(draft, source.definition).flatMap(({ item, state }) =>
          state === 'none'
            ? []
            : [
                <li key={item}>
                  <input type="checkbox" id={`clone-${item}`} checked={ticked.has(item)} aria-label={home.cloneTick(home.cloneItems[item])} onChange={() => tick(item)} /> <PageLink page={pages[item]}>{home.cloneItems[item]}</PageLink>{' '}
                  <span className={`badge ${ticked.has(item) ? 'ok' : looks[state]}`}>{home.cloneStates[state]}</span>
                </li>,
              ],
        )}
      </ul>
    </section>
  )
}
