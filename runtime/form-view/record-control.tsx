import type { ControlProps, FieldOf } from './control-props.ts'
import { InputControl } from './input-control.tsx'

/** The number of a record in a register, a button that looks it up, and what was found. */
export function RecordControl(props: ControlProps<FieldOf<'register-record'>>) {
  const { pointer, context } = props.question
  return (
    <>
      <div className="look-up">
        <InputControl {...props} />
        <button className="button" name="_do" value={`look-up:${pointer}`}>{context.texts.lookUp}</button>
      </div>
      {context.lookUps[pointer]}
    </>
  )
}
