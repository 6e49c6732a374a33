import { useState } from 'react'
import { loadPreviewForm, previewContext } from '#builder/editor/form/preview-form.ts'
import type { ActionListProps } from '#builder/editor/simulate/action-list.tsx'
import { AskItems } from '#builder/editor/simulate/ask-items.tsx'
import { FillForm } from '#builder/editor/simulate/fill-form.tsx'
import type { MoveNeeds } from '#builder/editor/simulate/move-needs.ts'
import { useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import { toTargets } from '#runtime/forms/supplement-targets.ts'
import type { AskedItem, TakeMove } from '#schemas/generated/scenario.ts'

type MoveFormProps = Pick<ActionListProps, 'standing' | 'day' | 'channel' | 'isBusy' | 'take'> & { transition: string; needs: MoveNeeds; cancel: () => void }

/** What a move needs besides the click: the form of the step, words, grounds. All of it is filled in to begin with. */
export function MoveForm({ transition, needs, standing, day, channel, isBusy, take, cancel }: MoveFormProps) {
  const { messages } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const given = { today: day, channel }
  const [answers, setAnswers] = useFirstAnswers(needs, standing, given)
  const [comment, setComment] = useState(needs.wantsWords ? simulate.sampleComment : '')
  const [grounds, setGrounds] = useState<readonly string[]>(needs.wantsGrounds ? needs.grounds.slice(0, 1) : [])
  const [items, setItems] = useFirstItems(needs)
  const send = (): void => {
    const move: TakeMove = { do: 'take', transition, ...(needs.form && { answers }), ...(comment !== '' && { comment }), ...(grounds.length > 0 && { grounds: [...grounds] }), ...(items.length > 0 && { items: [...items] }) }
    take(move)
  }
  return (
    <form className="stack simulator-move" noValidate aria-label={names.transition(transition)} onSubmit={(event) => (event.preventDefault(), send())}>
      <h3>{names.transition(transition)}</h3>
      {needs.form && (
        <details open={needs.form.of === 'officer' || undefined}>
          <summary>{needs.form.of === 'officer' ? simulate.officersForm : simulate.openForm}</summary>
          <FillForm formKey={needs.form.key} title={simulate.officersForm} answers={answers} given={given} change={setAnswers} />
        </details>
      )}
      {needs.wantsItems && <AskItems items={items} change={setItems} />}
      {needs.grounds.length > 0 && (
        <fieldset className="member">
          <legend>{simulate.grounds}</legend>
          {needs.grounds.map((ground) => (
            <label key={ground} className="flag">
              <input type="checkbox" checked={grounds.includes(ground)} onChange={({ currentTarget }) => setGrounds(currentTarget.checked ? [...grounds, ground] : grounds.filter((one) => one !== ground))} /> {names.ground(ground)}
            </label>
          ))}
        </fieldset>
      )}
      <label className="member">
        {simulate.comment}
        <textarea rows={2} maxLength={4000} value={comment} required={needs.wantsWords} onChange={({ currentTarget }) => setComment(currentTarget.value)} />
      </label>
      <p className="row">
        <button type="submit" className="button small primary" disabled={isBusy || (needs.wantsItems && items.length === 0)}>
          {simulate.doIt}
        </button>
        <button type="button" className="button small quiet" onClick={cancel}>
          {simulate.cancel}
        </button>
      </p>
    </form>
  )
}

type Given = Pick<JudgeContext, 'today' | 'channel'>

/** What the officer answered here before, else a sample; of the applicant what is in force. */
function useFirstAnswers({ form }: MoveNeeds, standing: MoveFormProps['standing'], given: Given): [Answers, (answers: Answers) => void] {
  const { draft } = useDraft()
  return useState((): Answers => {
    if (!form) return {}
    if (form.of === 'applicant') return standing.answers
    const loaded = loadPreviewForm(draft, form.key)
    return standing.officerAnswers[standing.step] ?? (loaded ? sampleAnswers(loaded.form, { seed: 1, context: { ...previewContext, ...given } }).answers : {})
  })
}

/** The first question, until others are chosen. */
function useFirstItems({ wantsItems }: MoveNeeds): [readonly AskedItem[], (items: readonly AskedItem[]) => void] {
  const { draft, messages } = useDraft()
  return useState((): readonly AskedItem[] => {
    const first = wantsItems ? toTargets(draft.form, { ...draft, papers: [] })[0]?.targets[0] : undefined
    return first ? [{ at: first.at, reason: messages.simulate.sampleComment }] : []
  })
}
