import { controlNames } from '#app/components/desk/posted-action.ts'
import type { Move } from '#app/components/desk/panel-data.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'

/** The grounds the procedure offers for a move, each with its law. */
export function GroundChoices({ move, ticked }: { move: Move; ticked: readonly string[] }) {
  const language = useLanguage()
  const { desk } = useMessages()
  return (
    <fieldset className="grounds">
      <legend>{move.groundsRequired ? desk.grounds : desk.groundsOptional}</legend>
      {move.grounds.map(({ key, title, law }) => (
        <label key={key} className="tick">
          <input type="checkbox" name={controlNames.ground(move.key)} value={key} defaultChecked={ticked.includes(key)} />
          <span>
            {inLanguage(title, language)}
            {law && <span className="sub">{law}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
