import { partText } from '#runtime/fields/answer-parts.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { ControlProps, FieldOf } from './control-props.ts'

/** A question of radios for each row: it reads the same on a phone, aloud and on a wide screen. */
export function MatrixControl({ field, question, name, value }: ControlProps<FieldOf<'matrix'>>) {
  const { language, optionsOf } = question.context
  const options = optionsOf(field)
  return field.rows.map(({ key, label }) => (
    <fieldset className="matrix-row" key={key}>
      <legend>{textIn(label, language)}</legend>
      {options.map((option, index) => (
        <label className="choice" key={option.value}>
          <input type="radio" id={index === 0 ? `${question.id}.${key}` : undefined} name={`${name}[${key}]`} value={option.value}
            defaultChecked={partText(value, key) === option.value} />
          <span>{textIn(option.label, language)}</span>
        </label>
      ))}
    </fieldset>
  ))
}
