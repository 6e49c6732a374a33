import { partOf, partText } from '#runtime/fields/answer-parts.ts'
import { filesIn } from '#runtime/fields/file.ts'
import { picturePart } from '#runtime/fields/file-field.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import { partWordsOf } from './part-words.ts'
import { StoredFiles } from './stored-files.tsx'

type Props = ControlProps<FieldOf<'signature'>>

/** The statement to consent to, the name as a signature, and where script allows a place to draw it. */
export function SignatureControl(props: Props) {
  const { field, question, name, value } = props
  const { language } = question.context
  const agreed = partOf(value, 'agreed') === true
  return (
    <div className="parts">
      <p>
        <label htmlFor={`${question.id}.name`}>{partWordsOf(field, 'name', language)?.label}</label>
        <input id={`${question.id}.name`} name={`${name}[name]`} defaultValue={partText(value, 'name')} autoComplete="name" spellCheck={false} />
      </p>
      <label className="choice">
        <input type="checkbox" id={`${question.id}.agreed`} name={`${name}[agreed]`} value="true" defaultChecked={agreed} />
        <span>{textIn(field.statement, language)}</span>
      </label>
      {field.drawn && <Drawn {...props} />}
    </div>
  )
}

/** The picture is a file like any other; `form-live` draws it and chooses it in the file control. */
function Drawn({ question, name, value }: Props) {
  const { texts } = question.context
  const pointer = `${question.pointer}/${picturePart}`
  const files = filesIn(partOf(value, picturePart))
  const id = `${question.id}.${picturePart}`
  if (files.length > 0) {
    return <div id={id} tabIndex={-1}><StoredFiles {...{ files, question, pointer }} name={`${name}[${picturePart}]`} showsPictures /></div>
  }
  return (
    <div className="draw">
      <canvas width={600} height={200} role="img" aria-label={texts.drawHere} />
      <p className="help">{texts.drawHere}</p>
      <button type="button" className="button small" data-draw="keep">{texts.drawKeep}</button>{' '}
      <button type="button" className="button quiet small" data-draw="clear">{texts.drawClear}</button>
      <input id={id} type="file" name={`upload:${pointer}`} accept="image/png" aria-label={texts.drawHere} hidden />
    </div>
  )
}
