import { useState } from 'react'
import { freePublicKey } from '#builder/draft/free-key.ts'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import type { TableFacts } from '#builder/editor/tables/use-table.ts'
import { useTableActs } from '#builder/editor/tables/use-table-acts.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { scopeAt } from '#builder/rules/rule-at.ts'
import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { subjectsOf } from '#builder/rules/rule-menu.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

/** The columns of a table: what each looks at, their order, and a new one chosen from what the table can see. */
export function ColumnTools({ table, facts }: { table: DecisionTable; facts: TableFacts }) {
  const { draft, language, messages } = useDraft()
  const { tables: words } = messages
  const acts = useTableActs(table, facts)
  const [field, setField] = useState('')
  const dossier = { sees: { kind: 'dossier' as const } }
  const subjects = subjectsOf(scopeAt(draft, dossier), { labels: ruleLabels(draft, dossier), language })
  const add = (): void => {
    const subject = subjects.find((one) => one.field === field)
    if (!subject) return
    const key = freePublicKey(subject.field, table.inputs.map((input) => input.key))
    if (acts.addColumn({ key, title: { vi: subject.label }, expression: subject.field })) setField('')
  }
  return (
    <details className="column-tools">
      <summary>{words.columns}</summary>
      {table.inputs.map(({ key }, index) => {
        const title = facts.columns[index]?.title ?? key
        return (
          <details key={key}>
            <summary>{title}</summary>
            <p className="row">
              <button type="button" className="button small" disabled={index === 0} aria-label={`${words.moveLeft}: ${title}`} onClick={() => acts.moveColumn(index, index - 1)}>
                {words.moveLeft}
              </button>
              <button type="button" className="button small" disabled={index === table.inputs.length - 1} aria-label={`${words.moveRight}: ${title}`} onClick={() => acts.moveColumn(index, index + 1)}>
                {words.moveRight}
              </button>
              <button type="button" className="button small" aria-label={`${words.removeColumn}: ${title}`} onClick={() => acts.removeColumn(index)}>
                {words.removeColumn}
              </button>
            </p>
            <PropertyPanel at={`#${table.id}/inputs/=${key}`} />
          </details>
        )
      })}
      <div className="row">
        <label className="member">
          {words.columnAbout}
          <select value={field} onChange={({ currentTarget }) => setField(currentTarget.value)}>
            <option value="">{messages.panel.choose}</option>
            {subjects.map((subject) => (
              <option key={subject.field} value={subject.field}>
                {subject.label}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button small" disabled={field === ''} onClick={add}>
          {words.addColumn}
        </button>
      </div>
    </details>
  )
}
