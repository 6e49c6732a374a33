import { matchOptions } from '#runtime/forms/match-options.ts'
import { Choices, SingleChoiceControl } from './choice-controls.tsx'
import type { ControlProps, FieldOf } from './control-props.ts'
import { isSearched } from './shape.ts'

/** A choice the way it is shown: looked for, or all there. */
export function ChoiceControl(props: ControlProps<FieldOf<'single-choice'>>) {
  return isSearched(props.field, props.question.context) ? <SearchControl {...props} /> : <SingleChoiceControl {...props} />
}

/**
 * A choice from a long list: words to look for, a named button, and what was found as radios. What is chosen already
 * stays chosen, whatever is looked for.
 */
function SearchControl({ field, question, name, value }: ControlProps<FieldOf<'single-choice'>>) {
  const { id, pointer, context } = question
  const { texts, language, optionsOf, searches } = context
  const query = searches?.[pointer] ?? ''
  const chosen = value ?? field.default
  const options = optionsOf(field)
  const { shown, more } = matchOptions(options, query, language)
  const kept = options.filter((option) => option.value === chosen && !shown.includes(option))
  return (
    <>
      <p className="search">
        <label htmlFor={`${id}:q`}>{texts.searchFor}</label>
        <input type="search" id={`${id}:q`} name={`search:${pointer}`} defaultValue={query} autoComplete="off" />
        <button className="button small" name="_do" value={`search:${pointer}`}>{texts.search}</button>
      </p>
      <Choices type="radio" {...{ question: { ...question, id: `${id}:o` }, name }} options={[...kept, ...shown]} isChosen={(option) => option === chosen} />
      {query !== '' && shown.length === 0 && <p className="help" role="status">{texts.noneFound(query)}</p>}
      {more > 0 && <p className="help" role="status">{texts.moreFound(more)}</p>}
    </>
  )
}
