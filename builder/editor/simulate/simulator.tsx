import { DraftErrors } from '#builder/editor/simulate/draft-errors.tsx'
import { RunView } from '#builder/editor/simulate/run-view.tsx'
import { ScenarioView } from '#builder/editor/simulate/scenario-view.tsx'
import { StartPanel } from '#builder/editor/simulate/start-panel.tsx'
import { useRun } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** What stands in the address for the list of scenarios; findings lead to one of them. */
const listAddress = '/scenarios'

/** A sample dossier played by hand, or the scenarios that are kept. A draft with errors shows these instead. */
export function Simulator() {
  const { findings, messages, at, goTo, hrefOf } = useDraft()
  const { simulate } = messages
  const run = useRun()
  const isList = at?.startsWith(listAddress) === true
  const errors = findings.filter(({ severity }) => severity === 'error')
  const views = [
    { title: simulate.walk, at: undefined, isShown: !isList },
    { title: simulate.scenarios, at: listAddress, isShown: isList },
  ]
  const open: typeof run.play = async (scenario) => {
    goTo('simulate')
    await run.play(scenario)
  }
  return (
    <div className="simulator">
      <nav aria-label={simulate.views}>
        <ul className="row simulator-views">
          {views.map((view) => (
            <li key={view.title}>
              <a className="button small" href={hrefOf('simulate', view.at)} aria-current={view.isShown ? 'page' : undefined} onClick={(event) => (event.preventDefault(), goTo('simulate', view.at))}>
                {view.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {errors.length > 0 && <DraftErrors errors={errors} />}
      {errors.length === 0 && !isList && (run.run ? <RunView {...{ ...run, run: run.run }} /> : <StartPanel {...run} />)}
      {errors.length === 0 && isList && <ScenarioView open={open} />}
    </div>
  )
}
