import { textIn } from '#runtime/forms/page-schema.ts'
import { describedBy } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import type { ListedChoice } from './listed-choices.ts'
import { SearchedChoices } from './searched-choices.tsx'

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
        <button className="button small" name="_do" value={`search:${pointer}`} data-after={afterOf(name, field)}>
          {texts.showList}
        </button>
      )}
    </p>
  )
}

function Found({ field, question, name, value, listed: { options, more } }: Props & { listed: ListedChoice }) {
  const found = options.filter((option) => option.value !== value).length
  const shown = options.map((option) => ({ value: option.value, label: { vi: option.label } }))
  return <SearchedChoices {...{ question, name, found, more }} options={shown} isChosen={(option) => option === value} after={afterOf(name, field)} />
}

/** Name of the control beside it whose answer the choice goes with. */
function afterOf(name: string, { within }: Props['field']): string | undefined {
  return within && name.replace(/\[[^\]]*\]$/, `[${within}]`)
}
