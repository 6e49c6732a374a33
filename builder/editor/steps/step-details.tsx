import { findValue } from '#builder/draft/place.ts'
import { toJson } from '#builder/draft/json.ts'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { PartActions } from '#builder/editor/parts/part-actions.tsx'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { Consultation } from '#builder/editor/steps/consultation.tsx'
import { RoutesWizard } from '#builder/editor/steps/routes-wizard.tsx'
import type { StepActs } from '#builder/editor/steps/use-step-acts.ts'
import { useInView } from '#builder/editor/use-in-view.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Step, Transition } from '#schemas/generated/procedure.ts'

/** The properties of the step or move that is chosen, and what can be done with it. */
export function StepDetails({ acts }: { acts: StepActs }) {
  const { draft, at, language, messages } = useDraft()
  const heading = useInView(at)
  const chosen = at === undefined ? undefined : findValue(toJson(draft), at)
  const step = draft.steps.find(({ id }) => at === `#${id}`)
  const move = draft.transitions.find(({ id }) => at === `#${id}`)
  return (
    <section className="studio-details" aria-label={messages.parts.details}>
      {at === undefined || chosen === undefined ? (
        <p className="muted">{messages.parts.chooseOne}</p>
      ) : (
        <>
          <h2 ref={heading}>{nameOfPart(chosen, language)}</h2>
          {step && <StepTools step={step} acts={acts} />}
          {step && <Consultation step={step} acts={acts} />}
          {move && <MoveTools move={move} acts={acts} />}
          <PropertyPanel key={at} at={at} />
          {step && step.kind !== 'final' && <RoutesWizard key={`${at}-routes`} step={step} />}
        </>
      )}
    </section>
  )
}

function StepTools({ step, acts }: { step: Step; acts: StepActs }) {
  const { draft, messages, hrefOf, goTo } = useDraft()
  const words = messages.steps
  const moves = draft.transitions.filter(({ from, to }) => to === step.key || from.includes(step.key)).length
  const formPlace = step.form && `#${step.form.id}`
  return (
    <>
      {draft.start === step.key ? (
        <p className="small">{words.isStart}</p>
      ) : (
        <button type="button" className="button small" onClick={() => acts.makeStart(step)}>
          {words.makeStart}
        </button>
      )}
      <p className="row">
        {formPlace === undefined ? (
          <button type="button" className="button small" onClick={() => acts.addForm(step)}>
            {words.addOfficersForm}
          </button>
        ) : (
          <a className="button small" href={hrefOf('form', formPlace)} onClick={(event) => (event.preventDefault(), goTo('form', formPlace))}>
            {words.officersForm}
          </a>
        )}
        <button type="button" className="button small" onClick={() => acts.copyStep(step)}>
          {messages.parts.duplicate}
        </button>
        <button type="button" className="button small danger" onClick={() => acts.removeStep(step.id)} aria-describedby="remove-step-hint">
          {words.removeStep}
        </button>
      </p>
      <p className="small muted" id="remove-step-hint">
        {words.removesMoves(moves)}
      </p>
    </>
  )
}

function MoveTools({ move, acts }: { move: Transition; acts: StepActs }) {
  const { draft, language, messages } = useDraft()
  const index = draft.transitions.indexOf(move)
  return (
    <>
      <PartActions at={`#${move.id}`} list="/transitions" index={index} count={draft.transitions.length} name={move.title[language] || move.title.vi} />
      <p className="row">
        <button type="button" className="button small" onClick={() => acts.insertInto(move)}>
          {messages.steps.insertStep}
        </button>
      </p>
    </>
  )
}
