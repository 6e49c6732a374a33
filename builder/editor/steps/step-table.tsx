import { nameIn } from '#builder/words/name-in.ts'
import { FindingsCell } from '#builder/editor/steps/findings-cell.tsx'
import type { GraphStep } from '#builder/editor/steps/step-graph.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Clock, Holder, Text } from '#schemas/generated/procedure.ts'

/** The steps as a table: the same as the boxes of the diagram, for all who do not use it. */
export function StepTable({ steps, remove }: { steps: readonly GraphStep[]; remove: (id: string) => void }) {
  const { draft, at, language, messages, page, hrefOf, goTo } = useDraft()
  const words = messages.steps
  const inWords = (text: Text): string => text[language] || text.vi
  if (steps.length === 0) return <p className="empty">{words.empty}</p>
  return (
    <div className="scroll-x" role="region" aria-label={words.steps} tabIndex={0}>
      <table className="step-table">
        <thead>
          <tr>
            {[words.step, words.kind, words.holder, words.limit, words.status, words.findings].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, isStart, findings }) => {
            const place = `#${step.id}`
            return (
              <tr key={step.id} className={at === place ? 'chosen' : undefined}>
                <th scope="row">
                  <a
                    href={hrefOf(page, place)}
                    aria-current={at === place ? 'true' : undefined}
                    onClick={(event) => (event.preventDefault(), goTo(page, place))}
                    onKeyDown={(event) => event.key === 'Delete' && remove(step.id)}
                  >
                    {inWords(step.title)}
                  </a>{' '}
                  {isStart && <span className="badge info">{words.start}</span>}
                </th>
                <td>{nameIn(messages.values, step.kind)}</td>
                <td>{holderInWords(draft, step.holder, messages, inWords)}</td>
                <td>{limitInWords(draft.clocks?.find(({ key }) => key === step.clock), messages, inWords)}</td>
                <td>{step.status}</td>
                <td>
                  <FindingsCell findings={findings} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
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
