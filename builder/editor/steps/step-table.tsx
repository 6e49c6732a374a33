import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { PartTable } from '#builder/editor/steps/part-table.tsx'
import type { GraphStep } from '#builder/editor/steps/step-graph.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Clock, Holder, Text } from '#schemas/generated/procedure.ts'

/** The steps as a table: the same as the boxes of the diagram, for all who do not use it. */
export function StepTable({ steps, remove }: { steps: readonly GraphStep[]; remove: (id: string) => void }) {
  const { draft, language, messages } = useDraft()
  const words = messages.steps
  const inWords = (text: Text): string => text[language] || text.vi
  const parts = steps.map(({ step, isStart, findings }) => ({
    id: step.id,
    title: step.title,
    findings,
    cells: [nameIn(messages.values, step.kind), holderInWords(draft, step.holder, messages, inWords), limitInWords(draft.clocks?.find(({ key }) => key === step.clock), messages, inWords), step.status],
    ...(isStart && { badge: words.start }),
  }))
  return <PartTable label={words.steps} heads={[words.step, words.kind, words.holder, words.limit, words.status, words.findings]} parts={parts} empty={words.empty} remove={remove} />
}

function holderInWords({ roles = [], units = [], tables = [], agency }: ProcedureDraft, holder: Holder | undefined, { steps: words }: EditorMessages, inWords: (text: Text) => string): string {
  if (!holder) return words.noHolder
  const titleIn = (list: ReadonlyArray<{ key: string; title: Text }>, key: string): string => {
    const found = list.find((one) => one.key === key)
    return found ? inWords(found.title) : key
  }
  const where = holder.table !== undefined ? words.byTable(titleIn(tables, holder.table)) : holder.routes?.length ? words.byRoutes(holder.routes.length) : holder.unit !== undefined ? titleIn([...units, agency], holder.unit) : ''
  return [titleIn(roles, holder.role), where].filter(Boolean).join(', ')
}

function limitInWords(clock: Clock | undefined, { values }: EditorMessages, inWords: (text: Text) => string): string {
  if (!clock) return ''
  const limits = clock.limits.map(({ value, unit }) => `${value} ${nameIn(values, unit).toLowerCase()}`)
  return `${inWords(clock.title)} (${limits.join(' / ')})`
}
