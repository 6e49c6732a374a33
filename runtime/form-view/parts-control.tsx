import type { InputHTMLAttributes } from 'react'
import { partText } from '#runtime/fields/answer-parts.ts'
import { unitsOf } from '#runtime/fields/duration.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import { dateInput } from './native-input.ts'
import { partWordsOf } from './part-words.ts'

type PartProps = ControlProps & { part: string; input?: InputHTMLAttributes<HTMLInputElement> }

/** One control of an answer that has several, under its own label. */
function Part({ field, question, name, value, part, input }: PartProps) {
  const id = `${question.id}.${part}`
  return (
    <p>
      <label htmlFor={id}>{partWordsOf(field, part, question.context.language)?.label}</label>
      <input id={id} name={`${name}[${part}]`} defaultValue={partText(value, part)} {...input} />
    </p>
  )
}

export function PeriodControl(props: ControlProps<FieldOf<'period'>>) {
  return (
    <div className="parts narrow">
      {['from', 'to'].map((part) => <Part key={part} {...props} part={part} input={dateInput(partText(props.value, part))} />)}
    </div>
  )
}

export function DurationControl(props: ControlProps<FieldOf<'duration'>>) {
  return (
    <div className="parts narrow">
      {unitsOf(props.field).map((unit) => <Part key={unit} {...props} part={unit} input={{ inputMode: 'numeric', autoComplete: 'off' }} />)}
    </div>
  )
}

/** No map is needed: coordinates can be typed, or pasted together from any map. */
export function GeoPointControl(props: ControlProps<FieldOf<'geo-point'>>) {
  const degrees = { autoComplete: 'off', spellCheck: false }
  return (
    <div className="parts">
      <div className="parts narrow">
        <Part {...props} part="latitude" input={degrees} />
        <Part {...props} part="longitude" input={degrees} />
      </div>
      {props.field.address && <Part {...props} part="address" />}
    </div>
  )
}

export function BankAccountControl(props: ControlProps<FieldOf<'bank-account'>>) {
  const { field, question, name, value } = props
  const { language, texts, optionsOf } = question.context
  const id = `${question.id}.bank`
  return (
    <div className="parts">
      <p>
        <label htmlFor={id}>{partWordsOf(field, 'bank', language)?.label}</label>
        <select id={id} name={`${name}[bank]`} defaultValue={partText(value, 'bank')}>
          <option value="">{texts.choose}</option>
          {optionsOf(field).map((bank) => <option key={bank.value} value={bank.value}>{textIn(bank.label, language)}</option>)}
        </select>
      </p>
      <Part {...props} part="number" input={{ inputMode: 'numeric', autoComplete: 'off' }} />
      <Part {...props} part="holder" input={{ autoComplete: 'off', spellCheck: false }} />
    </div>
  )
}
