import { useState } from 'react'
import { routesByField } from '#builder/editor/steps/step-commands.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { Option, Step } from '#schemas/generated/procedure.ts'

type ChoiceField = { path: string; label: string; options: readonly Option[]; isMany: boolean }

/** Makes the routes of a holder from the options of one question: for each option, the unit that gets the dossier. */
export function RoutesWizard({ step }: { step: Step }) {
  const { draft, store, language, messages, announce } = useDraft()
  const words = messages.steps
  const choices = choiceFields(draft, language)
  const [path, setPath] = useState('')
  const [units, setUnits] = useState<Readonly<Record<string, string>>>({})
  const field = choices.find((one) => one.path === path)
  const make = (): void => {
    if (!field) return
    const routes = routesByField(field, field.options.map(({ value }) => ({ value, unit: units[value] ?? '' })))
    const holder = step.holder ?? { role: draft.roles?.[0]?.key ?? '' }
    const outcome = store.do([{ kind: 'set', at: `#${step.id}/holder`, value: { ...holder, routes } }])
    announce(outcome.ok ? words.routesMade(routes.length) : messages.refusals[outcome.refusal.code])
    if (outcome.ok) setPath('')
  }
  return (
    <details className="routes-wizard">
      <summary>{words.routes}</summary>
      <p className="small muted">{choices.length === 0 ? words.noChoices : words.routesHint}</p>
      <label className="member">
        {words.routesField}
        <select value={path} onChange={({ currentTarget }) => setPath(currentTarget.value)}>
          <option value="">{messages.panel.choose}</option>
          {choices.map((one) => (
            <option key={one.path} value={one.path}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {field?.options.map(({ value, label }) => (
        <label className="member" key={value}>
          {words.routesUnit(label[language] || label.vi)}
          <select value={units[value] ?? ''} onChange={({ currentTarget }) => setUnits({ ...units, [value]: currentTarget.value })}>
            <option value="">{words.routesOwn}</option>
            {(draft.units ?? []).map(({ key, title }) => (
              <option key={key} value={key}>
                {title[language] || title.vi}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="button" className="button small" disabled={!field || Object.values(units).every((unit) => unit === '')} onClick={make}>
        {words.makeRoutes}
      </button>
    </details>
  )
}

/** The questions of the filing form with options, outside of rows. */
function choiceFields(draft: ProcedureDraft, language: 'vi' | 'en'): ChoiceField[] {
  return fieldsIn(draft).flatMap(({ field, path, form, row }) => {
    if (form !== draft.form || row || (field.kind !== 'single-choice' && field.kind !== 'multiple-choice')) return []
    const options = field.options ?? draft.optionLists?.find(({ key }) => key === field.optionsFrom)?.options ?? []
    return [{ path: [...path, field.key].join('.'), label: field.label[language] || field.label.vi, options, isMany: field.kind === 'multiple-choice' }]
  })
}
