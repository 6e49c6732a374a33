import { nameIn } from '#builder/words/name-in.ts'
import { consultationInWords, holderInWords, limitInWords, type StepWords } from '#builder/editor/steps/holder-words.ts'
import { PartTable } from '#builder/editor/steps/part-table.tsx'
import type { GraphStep } from '#builder/editor/steps/step-graph.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Step } from '#schemas/generated/procedure.ts'

/** The steps as a table: the same as the boxes of the diagram, for all who do not use it. */
export function StepTable({ steps, remove }: { steps: readonly GraphStep[]; remove: (id: string) => void }) {
  const about = useDraft()
  const { draft, messages } = about
  const words = messages.steps
  const parts = steps.map(({ step, isStart, findings }) => ({
    id: step.id,
    title: step.title,
    findings,
    cells: [nameIn(messages.values, step.kind), <Held key={step.id} about={about} step={step} />, limitInWords(about, draft.clocks?.find(({ key }) => key === step.clock)), step.status],
    ...(isStart && { badge: words.start }),
  }))
  return <PartTable label={words.steps} heads={[words.step, words.kind, words.holder, words.limit, words.status, words.findings]} parts={parts} empty={words.empty} remove={remove} />
}

/** Who has it, and whose opinion is asked there. */
function Held({ about, step }: { about: StepWords; step: Step }) {
  const asked = consultationInWords(about, step)
  return (
    <>
      {holderInWords(about, step.holder)}
      {asked !== undefined && <p className="small muted">{asked}</p>}
    </>
  )
}
