import type { ValueEditorProps } from 'react-querybuilder'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { FixedControl, ManyControl, type FixedValue } from '#builder/editor/rules/fixed-control.tsx'
import { readOperand } from '#builder/rules/operand.ts'
import { isTestOperator, testOperators } from '#builder/rules/query.ts'
import type { RuleLabels } from '#builder/rules/rule-labels.ts'
import type { Subject } from '#builder/rules/rule-menu.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'

/** The value of one test: chosen from the options, typed by its type, or another answer. */
export function OperandControl({ field, operator, value, handleOnChange, context }: ValueEditorProps) {
  const { subjects = [], labels }: { subjects?: readonly Subject[]; labels?: RuleLabels } = context ?? {}
  const takes = isTestOperator(operator) ? testOperators[operator].takes : 'one'
  const subject = subjects.find((one) => one.field === field)
  const type: RuleType = subject?.type.type === 'list' ? subject.type.of : (subject?.type ?? { type: 'dyn' })
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  if (takes === 'none') return null
  if (takes === 'many') return <ManyControl {...{ field, type, values, labels }} change={handleOnChange} />
  return <OneControl {...{ field, type, subjects, labels }} source={values[0] ?? ''} change={handleOnChange} />
}

function OneControl({ field, type, subjects, labels, source, change }: FixedValue & { subjects: readonly Subject[]; source: string }) {
  const { messages } = useStudio()
  const { builder } = messages.rules
  const operand = readOperand(source)
  const isName = operand?.kind === 'name'
  const others = subjects.filter((one) => one.field !== field && !one.field.includes('(') && isLike(one.type, type))
  return (
    <span className="operand">
      {(others.length > 0 || isName) && (
        <select aria-label={builder.kindOfValue} value={isName ? 'name' : 'fixed'} onChange={({ currentTarget }) => change(currentTarget.value === 'name' ? (others[0]?.field ?? source) : firstFixed(type))}>
          <option value="fixed">{builder.fixed}</option>
          <option value="name">{builder.otherField}</option>
        </select>
      )}
      {isName ? (
        <select aria-label={builder.value} value={source} onChange={({ currentTarget }) => change(currentTarget.value)}>
          {[...new Set([source, ...others.map((one) => one.field)])].map((name) => (
            <option key={name} value={name}>
              {subjects.find((one) => one.field === name)?.label ?? name}
            </option>
          ))}
        </select>
      ) : (
        <FixedControl {...{ field, type, labels, change }} operand={operand} source={source} />
      )}
    </span>
  )
}

function isLike(other: RuleType, type: RuleType): boolean {
  const kind = ({ type: name }: RuleType): string => (name === 'int' || name === 'decimal' ? 'number' : name === 'choice' ? 'string' : name)
  return kind(other) === kind(type) && type.type !== 'bool'
}

function firstFixed({ type }: RuleType): string {
  if (type === 'int' || type === 'decimal') return '0'
  return type === 'date' ? 'date("2026-01-01")' : "''"
}
