import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { MoveData } from '#app/routes/studio.procedures.$key_.move/move.server.ts'
import { changeClasses } from '#builder/publish/diff/change-class.ts'
import { policies as all } from '#builder/publish/migration-plan.ts'

/** To which version, what happens to the dossiers each class of change concerns, and where those at a step that is gone go. */
export function ChoiceForm({ data }: { data: MoveData }) {
  const { move, studio } = useMessages()
  return (
    <form method="get" className="form">
      <p className="field">
        <label htmlFor="move-to">{move.to}</label>
        <select id="move-to" name="to" defaultValue={data.chosen.to}>
          {data.versions.map(({ hash, number, current }) => (
            <option key={hash} value={hash}>
              {studio.version} {number} {current && `(${studio.current})`}
            </option>
          ))}
        </select>
      </p>
      {data.standings.running === 0 ? (
        <p className="row">
          <button className="button">{move.look}</button>
        </p>
      ) : (
        <>
          <Policies data={data} />
          {data.standings.gone.length > 0 && <GoneSteps data={data} />}
          <p className="row">
            <button className="button primary" name="run" value="yes">
              {move.dryRun}
            </button>
            <span className="small muted">{move.dryRunHint}</span>
          </p>
        </>
      )}
    </form>
  )
}

function Policies({ data: { standings, chosen } }: { data: MoveData }) {
  const { move } = useMessages()
  return (
    <fieldset className="move-policies">
      <legend>{move.policy}</legend>
      {changeClasses.map((one) => (
        <p className="field" key={one}>
          <label htmlFor={`policy-${one}`}>
            {move.classes[one]} <span className="muted">{move.changes(standings.changes[one])}</span>
          </label>
          <select id={`policy-${one}`} name={one} defaultValue={chosen.policies[one]}>
            {all.map((policy) => (
              <option key={policy} value={policy}>
                {move.policies[policy]}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  )
}

function GoneSteps({ data: { standings, steps, chosen } }: { data: MoveData }) {
  const language = useLanguage()
  const { move } = useMessages()
  return (
    <fieldset>
      <legend>{move.goneSteps}</legend>
      {standings.gone.map(({ step, title, count }) => (
        <p className="field" key={step}>
          <label htmlFor={`step-${step}`}>
            {inLanguage(title, language)} <span className="muted">{move.dossiers(count)}</span>
          </label>
          <select id={`step-${step}`} name={`step.${step}`} defaultValue={chosen.steps[step] ?? ''}>
            <option value="">{move.noStep}</option>
            {steps.map((to) => (
              <option key={to.key} value={to.key}>
                {inLanguage(to.title, language)}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  )
}
