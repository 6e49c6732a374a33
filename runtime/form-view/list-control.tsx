import { textIn } from '#runtime/forms/page-schema.ts'
import { describedBy } from './asked.ts'
import { Choices } from './choice-controls.tsx'
import type { ControlProps, FieldOf } from './control-props.ts'
import type { ListedChoice } from './listed-choices.ts'

type Props = ControlProps<FieldOf<'list-choice'>>

/**
 * A choice from a long list. What is little is a list to open; what is much is looked for by words; what goes with
 * another answer waits for it. A named button asks the server each time; `form-live` presses it.
 */
export function ListControl(props: Props) {
  const { question: { pointer, context } } = props
  const listed = context.listed[pointer] ?? context.listed[pointer.replaceAll(/\/\d+(?=\/)/g, '/#')] ?? none
  return listed.state === 'found' ? <Found {...props} listed={listed} /> : <Short {...props} listed={listed} />
}

const none: ListedChoice = { state: 'waits', options: [], more: 0 }

function Short({ field, question, name, value, listed }: Props & { listed: ListedChoice }) {
  const { id, pointer, errors, context: { texts, language } } = question
  return (
    <p className="look-up">
      <select id={`${id}:o`} name={name} defaultValue={typeof value === 'string' ? value : ''} aria-label={textIn(field.label, language)}
        aria-describedby={describedBy(question)} aria-invalid={errors.length > 0 || undefined}>
        <option value="">{listed.state === 'waits' ? texts.listWaits : texts.choose}</option>
        {listed.options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {field.within !== undefined && (
        <button className="button small" name="_do" value={`search:${pointer}`} data-after={name.replace(/\[[^\]]*\]$/, `[${field.within}]`)}>
          {texts.showList}
        </button>
      )}
    </p>
  )
}

function Found({ field, question, name, value, listed }: Props & { listed: ListedChoice }) {
  const { id, pointer, context: { texts, searches } } = question
  const query = searches?.[pointer] ?? ''
  const isEmpty = listed.options.every((option) => option.value === value)
  const options = listed.options.map((option) => ({ value: option.value, label: { vi: option.label } }))
  return (
    <>
      <p className="search">
        <label htmlFor={`${id}:q`}>{texts.searchFor}</label>
        <input type="search" id={`${id}:q`} name={`search:${pointer}`} defaultValue={query} autoComplete="off" />
        <button className="button small" name="_do" value={`search:${pointer}`}
          data-after={field.within && name.replace(/\[[^\]]*\]$/, `[${field.within}]`)}>{texts.search}</button>
      </p>
      <Choices type="radio" {...{ question: { ...question, id: `${id}:o` }, name, options }} isChosen={(option) => option === value} />
      {query !== '' && isEmpty && <p className="help" role="status">{texts.noneFound(query)}</p>}
      {listed.more > 0 && <p className="help" role="status">{texts.moreFound(listed.more)}</p>}
    </>
  )
}
