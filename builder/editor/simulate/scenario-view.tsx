import { CoverageView } from '#builder/editor/simulate/coverage-view.tsx'
import { RenewScenarios } from '#builder/editor/simulate/renew-scenarios.tsx'
import { RunProblemNotice } from '#builder/editor/simulate/run-problem.tsx'
import { ScenarioTable } from '#builder/editor/simulate/scenario-table.tsx'
import type { RunState } from '#builder/editor/simulate/use-run.ts'
import { useScenarios, type Scenarios } from '#builder/editor/simulate/use-scenarios.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Generated } from '#builder/simulate/generate-scenarios.ts'

/** The scenarios of the draft, green or red; and those the machine finds. */
export function ScenarioView({ open }: { open: RunState['play'] }) {
  const { messages, savedAt, state } = useDraft()
  const { simulate } = messages
  const scenarios = useScenarios()
  const { list, replayed, generated, doing, problem } = scenarios
  if (!list) return problem ? <RunProblemNotice problem={problem} /> : <p className="muted">{simulate.loading}</p>
  const isClosed = state === 'closed'
  const failing = failingIn(scenarios)
  return (
    <>
      <section className="card">
        <h2>{simulate.scenarios}</h2>
        {list.length === 0 ? <p>{simulate.noScenarios}</p> : <Verdict {...scenarios} />}
        {!isClosed && failing.length > 0 && doing === undefined && <RenewScenarios keys={failing} done={() => void scenarios.read()} />}
        <p className="row">
          {list.length > 0 && (
            <button type="button" className="button small" disabled={doing !== undefined} onClick={() => void scenarios.replay()}>
              {simulate.replayAll}
            </button>
          )}
          {!isClosed && (
            <button type="button" className="button small" disabled={doing !== undefined} onClick={() => void scenarios.generate(`${savedAt.slice(0, 10)}T02:00:00.000Z`)}>
              {simulate.generate}
            </button>
          )}
        </p>
        {doing === 'generate' && (
          <p role="status" className="muted">
            {simulate.generating}
          </p>
        )}
        {isClosed && <p className="muted">{simulate.closed}</p>}
        <RunProblemNotice problem={problem} />
        {list.length > 0 && <ScenarioTable {...{ list, scenarios, isClosed, open }} />}
      </section>
      {generated && <Found generated={generated} scenarios={scenarios} />}
      {!generated && replayed && list.length > 0 && <CoverageView coverage={replayed.coverage} />}
    </>
  )
}

/** Keys of the scenarios that came out otherwise. */
function failingIn({ replayed }: Scenarios): string[] {
  return replayed?.replays.flatMap(({ key, replayed: { passes } }) => (passes ? [] : [key])) ?? []
}

function Verdict(scenarios: Scenarios) {
  const { list = [], replayed, doing } = scenarios
  const { simulate } = useDraft().messages
  const failing = failingIn(scenarios).length
  if (doing === 'replay' || !replayed) {
    return (
      <p role="status" className="muted">
        {simulate.replaying}
      </p>
    )
  }
  return (
    <p className={`notice ${failing > 0 ? 'danger' : 'ok'}`} role="status">
      {failing > 0 ? simulate.someFail(failing, list.length) : simulate.allPass(list.length)}
    </p>
  )
}

/** What the search has found, to be looked at before it is kept; and what nobody gets to, with the reason. */
function Found({ generated, scenarios }: { generated: Generated; scenarios: Scenarios }) {
  const { messages, language } = useDraft()
  const { simulate } = messages
  const { scenarios: found, unreached, coverage } = generated
  return (
    <>
      <section className="card" aria-labelledby="found-title">
        <h2 id="found-title">{simulate.foundTitle}</h2>
        <p role="status">{simulate.found(found.length)}</p>
        <ul>
          {found.map(({ key, title, moves }) => (
            <li key={key}>
              {title[language] ?? title.vi} <span className="muted">({simulate.moves(moves.length)})</span>
            </li>
          ))}
        </ul>
        {unreached.length > 0 && (
          <>
            <h3>{simulate.unreached}</h3>
            <ul>
              {unreached.map(({ transition, text }) => (
                <li key={transition}>{text[language]}</li>
              ))}
            </ul>
          </>
        )}
        <p className="row">
          <button type="button" className="button small primary" disabled={found.length === 0 || scenarios.doing !== undefined} onClick={() => void scenarios.keep({ act: 'save', scenarios: found }, simulate.kept(found.length))}>
            {simulate.keepAll(found.length)}
          </button>
          <button type="button" className="button small quiet" onClick={scenarios.forget}>
            {simulate.keepNone}
          </button>
        </p>
      </section>
      <CoverageView coverage={coverage} />
    </>
  )
}
