import { toJson } from '#builder/draft/json.ts'
import { fromDraftPointer } from '#builder/draft/place.ts'
import { useNames } from '#builder/editor/simulate/names.ts'
import { pageOf } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Coverage, CoveredBranch } from '#builder/simulate/coverage.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

type Gap = { words: string; pointer: string }

/** What scenarios go through and what not, each gap leading to its place. */
export function CoverageView({ coverage }: { coverage: Coverage }) {
  const { draft, messages } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const missed = <Part extends { times: number }>(parts: readonly Part[]): Part[] => parts.filter(({ times }) => times === 0)
  const branches = coverage.branches.filter(({ isTrue, isFalse }) => isTrue === 0 || isFalse === 0)
  const lines: Array<{ title: string; all: number; gaps: Gap[] }> = [
    { title: simulate.coveredSteps, all: coverage.steps.length, gaps: missed(coverage.steps).map(({ key }) => ({ words: names.step(key), pointer: pointerIn('steps', draft.steps, key) })) },
    { title: simulate.coveredMoves, all: coverage.transitions.length, gaps: missed(coverage.transitions).map(({ key }) => ({ words: names.transition(key), pointer: pointerIn('transitions', draft.transitions, key) })) },
    { title: simulate.coveredBranches, all: coverage.branches.length, gaps: branches.map((branch) => ({ words: branchWords(branch), pointer: pointerOfRule(draft, branch.rule) })) },
    { title: simulate.coveredRows, all: coverage.rows.length, gaps: missed(coverage.rows).map(({ key }) => ({ words: key, pointer: pointerOfRow(draft, key) })) },
  ]
  function branchWords({ part, isTrue, isFalse }: CoveredBranch): string {
    if (isTrue + isFalse === 0) return simulate.neverAsked(part)
    return isTrue === 0 ? simulate.neverTrue(part) : simulate.neverFalse(part)
  }
  return (
    <section className="card" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{simulate.coverage}</h2>
      <dl className="facts simulator-facts">
        {lines.map(({ title, all, gaps }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {simulate.covered(all - gaps.length, all)}
              {gaps.length > 0 && <Gaps gaps={gaps} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { draft, messages, hrefOf, goTo } = useDraft()
  return (
    <details>
      <summary>{messages.simulate.uncovered}</summary>
      <ul>
        {gaps.map(({ words, pointer }) => {
          const [page, at] = [pageOf(pointer), fromDraftPointer(toJson(draft), pointer)]
          return (
            <li key={words}>
              <a href={hrefOf(page, at)} onClick={(event) => (event.preventDefault(), goTo(page, at))}>
                {words}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function pointerIn(list: string, parts: ReadonlyArray<{ key: string }>, key: string): string {
  return `/${list}/${Math.max(0, parts.findIndex((part) => part.key === key))}`
}

/** The transition, or else the step, that has the rule. */
function pointerOfRule({ transitions, steps }: ProcedureDraft, rule: string): string {
  const move = transitions.findIndex(({ when, effects }) => when === rule || effects.some((effect) => effect.when === rule))
  if (move !== -1) return `/transitions/${move}`
  return `/steps/${Math.max(0, steps.findIndex(({ holder }) => holder?.routes?.some(({ when }) => when === rule)))}`
}

/** Rows are named `table/row`. */
function pointerOfRow({ tables = [] }: ProcedureDraft, key: string): string {
  const [table, row] = key.split('/')
  const at = tables.findIndex((one) => one.key === table)
  return `/tables/${Math.max(0, at)}/rows/${Math.max(0, tables[at]?.rows.findIndex(({ id }) => id === row) ?? 0)}`
}
