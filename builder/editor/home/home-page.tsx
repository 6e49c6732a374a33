import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { countFindings } from '#builder/editor/shell/count-findings.ts'
import { CloneCard } from '#builder/editor/home/clone-card.tsx'
import { FillingTime } from '#builder/editor/home/filling-time.tsx'
import { PageLink } from '#builder/editor/home/page-link.tsx'
import { useComparison } from '#builder/editor/home/use-comparison.ts'
import { VersionsCard } from '#builder/editor/home/versions-card.tsx'
import { useTests } from '#builder/editor/home/use-tests.ts'
import type { StudioPage } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { readinessOf, type Readiness, type ReadinessCard } from '#builder/readiness/readiness.ts'

/** How far the procedure is: a card for each part, links to the exact place, and whether it can be published. */
export function HomePage() {
  const { draft, findings, messages } = useDraft()
  const { home } = messages
  const tests = useTests()
  const comparison = useComparison()
  const readiness = readinessOf(draft, [...findings, ...tests.findings], tests.count)
  return (
    <>
      <FillingTime measured={comparison?.filling} />
      {comparison?.source && <CloneCard source={comparison.source} />}
      <h2>{home.readiness}</h2>
      <ul className="cards readiness">
        {readiness.map((one) => (
          <li key={one.card} className="card">
            <Card readiness={one} />
          </li>
        ))}
      </ul>
      <Publication />
      {comparison && <VersionsCard comparison={comparison} />}
    </>
  )
}

const pages: Readonly<Record<ReadinessCard, StudioPage>> = { guide: 'guide', form: 'form', papers: 'papers', steps: 'steps', rules: 'rules', letters: 'letters', register: 'register', people: 'register', languages: 'languages', tests: 'simulate' }
const looks = { ready: 'ok', todo: 'warn', error: 'danger' }

function Card({ readiness: { card, state, count, missing, errors } }: { readiness: Readiness }) {
  const { messages } = useDraft()
  const { home } = messages
  const todo = home.todo[card]
  return (
    <>
      <h3>
        <PageLink page={pages[card]}>{home.cards[card]}</PageLink>
      </h3>
      <p>
        <span className={`badge ${looks[state]}`}>{home.states[state]}</span> <span className="muted">{home.counted[card](count)}</span>
      </p>
      {state === 'todo' && <p>{typeof todo === 'function' ? todo(missing) : todo}</p>}
      {errors.length > 0 && <FindingList findings={errors} most={3} isLinked />}
    </>
  )
}

function Publication() {
  const { findings, messages, goTo } = useDraft()
  const { home } = messages
  const { errors } = countFindings(findings)
  return (
    <section className="card">
      <h2>{home.publish}</h2>
      <p id="publish-why">{errors > 0 ? home.publishBlocked(errors) : home.publishReady}</p>
      <button type="button" className="button primary" disabled={errors > 0} aria-describedby="publish-why" onClick={() => goTo('publish')}>
        {home.toPublish}
      </button>
    </section>
  )
}
