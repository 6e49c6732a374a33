import { useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { toTargets } from '#runtime/forms/supplement-targets.ts'
import type { AskedItem } from '#schemas/generated/scenario.ts'

type AskItemsProps = { items: readonly AskedItem[]; change: (items: readonly AskedItem[]) => void }

/** What the applicant is asked to supplement: questions and papers, each with its reason. */
export function AskItems({ items, change }: AskItemsProps) {
  const { draft, messages } = useDraft()
  const { simulate } = messages
  const { text } = useNames()
  const groups = toTargets(draft.form, draft)
  const put = (at: string, reason: string | undefined): void => {
    const others = items.filter((item) => item.at !== at)
    change(reason === undefined ? others : items.some((item) => item.at === at) ? items.map((item) => (item.at === at ? { at, reason } : item)) : [...others, { at, reason }])
  }
  return (
    <fieldset className="member ask-items">
      <legend>{simulate.askFor}</legend>
      {groups.map(({ title, targets }) => (
        <details key={title.vi} open={targets.some(({ at }) => items.some((item) => item.at === at)) || undefined}>
          <summary>{text(title)}</summary>
          {targets.map(({ at, title: name }) => (
            <AskItem key={at} name={text(name)} asked={items.find((item) => item.at === at)} put={(reason) => put(at, reason)} />
          ))}
        </details>
      ))}
    </fieldset>
  )
}

function AskItem({ name, asked, put }: { name: string; asked: AskedItem | undefined; put: (reason: string | undefined) => void }) {
  const { simulate } = useDraft().messages
  return (
    <div className="stack">
      <label className="flag">
        <input type="checkbox" checked={asked !== undefined} onChange={({ currentTarget }) => put(currentTarget.checked ? simulate.sampleComment : undefined)} /> {name}
      </label>
      {asked && <input type="text" maxLength={1000} aria-label={simulate.askReason(name)} value={asked.reason} onChange={({ currentTarget }) => put(currentTarget.value)} />}
    </div>
  )
}
