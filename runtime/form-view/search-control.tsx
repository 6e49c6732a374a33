import { matchOptions } from '#runtime/forms/match-options.ts'
import { SingleChoiceControl } from './choice-controls.tsx'
import type { ControlProps, FieldOf } from './control-props.ts'
import { SearchedChoices } from './searched-choices.tsx'
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
  const { pointer, context: { language, optionsOf, searches } } = question
  const chosen = value ?? field.default
  const options = optionsOf(field)
  const { shown, more } = matchOptions(options, searches?.[pointer] ?? '', language)
  const kept = options.filter((option) => option.value === chosen && !shown.includes(option))
  return <SearchedChoices {...{ question, name, more }} options={[...kept, ...shown]} found={shown.length} isChosen={(option) => option === chosen} />
}
