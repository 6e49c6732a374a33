import type { ComponentProps } from 'react'
import type { Question } from './asked.ts'
import { Choices } from './choice-controls.tsx'

type Searched = Pick<ComponentProps<typeof Choices>, 'name' | 'options' | 'isChosen'> & {
  question: Question
  found: number
  /** How many more were found than are shown. */
  more: number
  /** Name of the control whose answer this one goes with. */
  after?: string
}

/** Words to look for in a long list, a named button that asks the server, and what was found as radios. */
export function SearchedChoices({ question, found, more, after, ...choices }: Searched) {
  const { id, pointer, context: { texts, searches } } = question
  const query = searches?.[pointer] ?? ''
  return (
    <>
      <p className="search">
        <label htmlFor={`${id}:q`}>{texts.searchFor}</label>
        <input type="search" id={`${id}:q`} name={`search:${pointer}`} defaultValue={query} autoComplete="off" />
        <button className="button small" name="_do" value={`search:${pointer}`} data-after={after}>{texts.search}</button>
      </p>
      <Choices type="radio" question={{ ...question, id: `${id}:o` }} {...choices} />
      {query !== '' && found === 0 && <p className="help" role="status">{texts.noneFound(query)}</p>}
      {more > 0 && <p className="help" role="status">{texts.moreFound(more)}</p>}
    </>
  )
}
