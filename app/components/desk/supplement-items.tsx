import { controlNames, isHalfItem } from '#app/components/desk/posted-action.ts'
import type { TargetGroup } from '#runtime/forms/supplement-targets.ts'
import { TextArea } from '#app/components/desk/text-area.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { SupplementItem } from '#runtime/dossier/dossier.ts'

type SupplementItemsProps = { move: string; items: readonly SupplementItem[]; targets: readonly TargetGroup[] }

/** What the applicant has to supplement: a field or paper and the reason, row by row; a blank row is always there. */
export function SupplementItems({ move, items, targets }: SupplementItemsProps) {
  const { desk } = useMessages()
  const rows = items.length > 0 ? items : [{ at: '', reason: '' }]
  return (
    <fieldset className="items">
      <legend>{desk.items}</legend>
      <p className="small muted">{desk.itemsLead}</p>
      {rows.map((item, index) => (
        <fieldset key={`${index} ${item.at}`} className="item">
          <legend>{desk.item(index + 1)}</legend>
          <TargetSelect name={controlNames.itemAt(move, index)} value={item.at} targets={targets} />
          <TextArea name={controlNames.itemReason(move, index)} label={desk.itemReason} value={item.reason} rows={2} problem={isHalfItem(item) ? desk.itemIncomplete : undefined} />
          {rows.length > 1 && (
            <button className="button quiet small" type="submit" name="_do" value={`item-remove:${move}:${index}`}>
              {desk.itemRemove(index + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <button className="button small" type="submit" name="_do" value={`item-add:${move}`}>
        + {desk.itemAdd}
      </button>
    </fieldset>
  )
}

function TargetSelect({ name, value, targets }: { name: string; value: string; targets: readonly TargetGroup[] }) {
  const language = useLanguage()
  const { desk } = useMessages()
  return (
    <div className="field">
      <label htmlFor={name}>{desk.itemAt}</label>
      <select id={name} name={name} defaultValue={value}>
        <option value="">{desk.itemChoose}</option>
        {targets.map((group) => (
          <optgroup key={group.title.vi} label={inLanguage(group.title, language)}>
            {group.targets.map(({ at, title }) => (
              <option key={at} value={at}>
                {inLanguage(title, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
