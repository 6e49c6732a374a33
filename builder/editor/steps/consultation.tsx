import { consultationInWords } from '#builder/editor/steps/holder-words.ts'
import type { StepActs } from '#builder/editor/steps/use-step-acts.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Step } from '#schemas/generated/procedure.ts'

/** Whose opinion a step asks: in a sentence, and what is still to be said about it. The members are edited in the panel below. */
export function Consultation({ step, acts }: { step: Step; acts: StepActs }) {
  const about = useDraft()
  const { store, messages } = about
  const words = messages.steps.consultation
  const sentence = consultationInWords(about, step)
  const clock = step.consultation?.clock
  const isOpen = clock !== undefined && !about.draft.transitions.some(({ command, from, after }) => command === 'timeout' && from.includes(step.key) && after === clock)
  if (sentence === undefined && step.kind !== 'consultation') return null
  const ask = (): void => void store.do([{ kind: 'set', at: `#${step.id}/consultation`, value: { of: [{ role: about.draft.roles?.[0]?.key ?? '' }], mode: 'all' } }])
  return (
    <section className="notice info consultation">
      <p>{sentence ?? words.none}</p>
      <p className="row">
        {sentence === undefined && (
          <button type="button" className="button small" onClick={ask}>
            {words.ask}
          </button>
        )}
        {isOpen && (
          <button type="button" className="button small" onClick={() => acts.addMove({ command: 'timeout', from: step.key, to: nextAfter(about.draft.steps, step), title: { vi: words.lateTitle.vi, en: words.lateTitle.en }, after: clock })}>
            {words.addLate}
          </button>
        )}
      </p>
    </section>
  )
}

/** The step after this one in the list, where a dossier usually goes on; itself where it is the last. */
const nextAfter = (steps: readonly Step[], step: Step): string => (steps[steps.indexOf(step) + 1] ?? step).key
