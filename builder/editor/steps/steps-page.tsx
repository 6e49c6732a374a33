import { useMemo, useState } from 'react'
import { PartList } from '#builder/editor/parts/part-list.tsx'
import { AddMoveDialog, AddStepDialog } from '#builder/editor/steps/add-dialogs.tsx'
import { CourseDialog } from '#builder/editor/steps/course-dialog.tsx'
import { loadDiagram } from '#builder/editor/steps/load-diagram.ts'
import { MoveTable } from '#builder/editor/steps/move-table.tsx'
import { StepDetails } from '#builder/editor/steps/step-details.tsx'
import { stepGraph } from '#builder/editor/steps/step-graph.ts'
import { StepTable } from '#builder/editor/steps/step-table.tsx'
import { useStepActs } from '#builder/editor/steps/use-step-acts.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useLoaded } from '#builder/editor/use-loaded.ts'

type Asked = { add: 'course' } | { add: 'step' } | { add: 'move'; from?: string; to?: string }

/** The steps of the procedure as a diagram and as tables, which show and choose the same; the properties of what is chosen. */
export function StepsPage() {
  const { draft, findings, at, page, goTo, language, messages } = useDraft()
  const [asked, setAsked] = useState<Asked>()
  const acts = useStepActs()
  const graph = useMemo(() => stepGraph(draft, findings), [draft, findings])
  const diagram = useLoaded(loadDiagram)
  const words = messages.steps
  const chosenStep = draft.steps.find(({ id }) => at === `#${id}`)
  const close = (): void => setAsked(undefined)
  const isBare = draft.steps.length <= 3
  return (
    <div className="steps-page">
      {isBare && <p className="prose">{words.course.offer}</p>}
      <p className="row">
        <button type="button" className={isBare ? 'button small primary' : 'button small'} onClick={() => setAsked({ add: 'course' })}>
          {words.course.open}
        </button>
        <button type="button" className="button small" onClick={() => setAsked({ add: 'step' })}>
          {words.addStep}
        </button>
        <button type="button" className="button small" disabled={draft.steps.length === 0} onClick={() => setAsked({ add: 'move', ...(chosenStep && { from: chosenStep.key }) })}>
          {chosenStep ? words.addMoveFrom(chosenStep.title[language] || chosenStep.title.vi) : words.addMove}
        </button>
      </p>
      {diagram ? (
        <>
          <diagram.StepDiagram {...graph} at={at} choose={(id) => goTo(page, `#${id}`)} connect={(from, to) => setAsked({ add: 'move', from, to })} />
          <p className="small muted">{words.diagramHint}</p>
        </>
      ) : (
        <p className="step-diagram muted">{words.loading}</p>
      )}
      <div className="studio-columns wide-lists">
        <div>
          <h2>{words.steps}</h2>
          <StepTable steps={graph.steps} remove={acts.removeStep} />
          <h2>{words.moves}</h2>
          <MoveTable remove={acts.removeMove} />
          <div className="studio-lists">
            <PartList kind="ground" />
          </div>
        </div>
        <StepDetails acts={acts} />
      </div>
      {asked?.add === 'course' && <CourseDialog close={close} />}
      {asked?.add === 'step' && <AddStepDialog close={close} add={(kind, title) => (acts.addStep(kind, title), close())} />}
      {asked?.add === 'move' && <AddMoveDialog {...asked} close={close} add={(move) => (acts.addMove(move), close())} />}
    </div>
  )
}
