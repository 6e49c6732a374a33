import { insertStep, newMove, newStep, removeStep, type NewMove } from '#builder/editor/steps/step-commands.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { firstText, useFocusAt } from '#builder/editor/use-focus-at.ts'
import { newParts } from '#builder/draft/new-parts.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { Step, Transition } from '#schemas/generated/procedure.ts'

export type StepActs = ReturnType<typeof useStepActs>

/** What is done with steps and moves, from the diagram, the tables and the panel alike: each is one change that is undone as one. */
export function useStepActs() {
  const { draft, store, messages, newId, page, goTo, language, announce } = useDraft()
  const words = messages.steps
  const focusAt = useFocusAt()
  const act = (commands: DraftCommand[], said: string, then?: string): void => {
    const outcome = store.do(commands)
    announce(outcome.ok ? said : messages.refusals[outcome.refusal.code])
    if (!outcome.ok || then === undefined) return
    focusAt(then, firstText)
    goTo(page, then)
  }
  /** What is removed leaves the keyboard on its neighbour in the table. */
  const removed = (commands: DraftCommand[], said: string, near: string | undefined): void => {
    act(commands, said)
    focusAt(undefined, () => document.querySelector(`.step-table [data-part="${near}"]`) ?? document.querySelector('.steps-page button'))
    goTo(page)
  }
  const nameOf = (step: Step | undefined): string => step?.title[language] || step?.title.vi || ''
  const titleOf = (key: string): string => nameOf(draft.steps.find((step) => step.key === key)) || key
  return {
    addStep(kind: Step['kind'], title: string): void {
      const step = newStep(draft, kind, { vi: title }, newId)
      const isFirst = draft.steps.length === 0
      act([{ kind: 'add', into: '/steps', item: step }, ...(isFirst ? [{ kind: 'set' as const, at: '/start', value: step.key }] : [])], messages.parts.added(title), `#${step.id}`)
    },
    addMove(asked: NewMove): void {
      const move = newMove(draft, asked, newId)
      act([{ kind: 'add', into: '/transitions', item: move }], words.connected(titleOf(asked.from), titleOf(asked.to)), `#${move.id}`)
    },
    insertInto(move: Transition): void {
      const step = newStep(draft, 'review', { vi: words.newStep }, newId)
      act(insertStep(draft, move, step, { vi: words.onward }, newId), messages.parts.added(words.newStep), `#${step.id}`)
    },
    copyStep(step: Step): void {
      const id = newId()
      act([{ kind: 'duplicate', at: `#${step.id}`, id }], messages.parts.copied(nameOf(step)), `#${id}`)
    },
    removeStep(id: string): void {
      const step = draft.steps.find((one) => one.id === id)
      if (!step) return
      removed(removeStep(draft, step.key), messages.parts.removed(nameOf(step)), neighbourOf(draft.steps, id))
    },
    removeMove(id: string): void {
      const move = draft.transitions.find((one) => one.id === id)
      if (!move) return
      removed([{ kind: 'remove', at: `#${id}`, evenIfUsed: true }], messages.parts.removed(move.title[language] || move.title.vi), neighbourOf(draft.transitions, id))
    },
    makeStart(step: Step): void {
      act([{ kind: 'set', at: '/start', value: step.key }], words.startMoved(nameOf(step)))
    },
    addForm(step: Step): void {
      const form = newParts.form({ id: newId(), key: `${step.key}-form`.slice(0, 60), title: step.title })
      act([{ kind: 'set', at: `#${step.id}/form`, value: form }], messages.parts.added(words.officersForm))
    },
  }
}

/** The part after this one, else the one before. */
function neighbourOf(parts: ReadonlyArray<{ id: string }>, id: string): string | undefined {
  const index = parts.findIndex((part) => part.id === id)
  return (parts[index + 1] ?? parts[index - 1])?.id
}
