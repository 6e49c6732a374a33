import type { Option } from '#schemas/generated/procedure.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import { controlAttributes, type Question } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import { shapeOf } from './shape.ts'

/** One of several: radios while they fit on a phone, otherwise a select. */
export function SingleChoiceControl(props: ControlProps<FieldOf<'single-choice'>>) {
  const { field, question, name, value } = props
  const options = question.context.optionsOf(field)
  const chosen = value ?? field.default
  if (shapeOf(field, question.context) === 'radios') {
    return <Choices type="radio" {...{ question, name, options }} isChosen={(option) => option === chosen} />
  }
  return (
    <select {...controlAttributes(question)} name={name} defaultValue={typeof chosen === 'string' ? chosen : ''}>
      <option value="">{question.context.texts.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} {...notOffered(question, option.value, option.value === chosen)}>{textIn(option.label, question.context.language)}</option>
      ))}
    </select>
  )
}

export function MultipleChoiceControl({ field, question, name, value }: ControlProps<FieldOf<'multiple-choice'>>) {
  const chosen = Array.isArray(value) ? value : []
  const options = question.context.optionsOf(field)
  return (
    <Choices type="checkbox" name={`${name}[]`} {...{ question, options }} isChosen={(option) => chosen.includes(option)} />
  )
}

/** Two radios and not a tick: no answer, yes and no are three things. */
export function YesNoControl({ question, name, value }: ControlProps<FieldOf<'yes-no'>>) {
  const { yes, no } = question.context.texts
  const options = [
    { value: 'true', label: { vi: yes } },
    { value: 'false', label: { vi: no } },
  ]
  return <Choices type="radio" {...{ question, name, options }} isChosen={(option) => value === option || value === (option === 'true')} />
}

/** A statement in the person's own name: never ticked for them. */
export function DeclarationControl({ field, question, name, value }: ControlProps<FieldOf<'declaration'>>) {
  const options = [{ value: 'true', label: field.statement }]
  return <Choices type="checkbox" {...{ question, name, options }} isChosen={() => value === true || value === 'true'} />
}

type ChoicesProps = {
  type: 'radio' | 'checkbox'
  question: Question
  name: string
  options: readonly Option[]
  isChosen: (option: string) => boolean
}

/** What is not offered now stays in the page for `form-live`; what was chosen stays, too, until the person changes it. */
function notOffered({ pointer, context }: Question, value: string, isChosen: boolean): { hidden?: true; disabled?: true } {
  return !isChosen && context.withheld[pointer]?.includes(value) ? { hidden: true, disabled: true } : {}
}

/** The first one carries the id of the question, for the links of the error summary. */
export function Choices({ type, question, name, options, isChosen }: ChoicesProps) {
  const { language } = question.context
  const invalid = (type === 'checkbox' && question.errors.length > 0) || undefined
  return options.map((option, index) => (
    <label className="choice" key={option.value} hidden={notOffered(question, option.value, isChosen(option.value)).hidden}>
      <input
        type={type}
        id={index === 0 ? question.id : undefined}
        name={name}
        value={option.value}
        defaultChecked={isChosen(option.value)}
        disabled={notOffered(question, option.value, isChosen(option.value)).disabled}
        aria-invalid={invalid}
      />
      <span>
        {textIn(option.label, language)}
        {option.help && <small>{textIn(option.help, language)}</small>}
      </span>
    </label>
  ))
}
