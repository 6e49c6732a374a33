import { useState } from 'react'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { readOperand, writeOperand, type Operand } from '#builder/rules/operand.ts'
import type { RuleLabels } from '#builder/rules/rule-labels.ts'
import { toNumberText } from '#builder/tables/pasted.ts'
import { toRuleLiteral } from '#builder/walk/rule-names.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'

/** What a value is for: the thing it is compared with, its type and the names of its options. */
export type FixedValue = { change: (value: string | string[]) => void; field: string; type: RuleType; labels: RuleLabels | undefined }

/** One fixed value: chosen from the options, or typed by its type. */
export function FixedControl({ field, type, labels, operand, source, name, change }: FixedValue & { operand: Operand | undefined; source: string; name?: string }) {
  const { language, messages } = useStudio()
  const called = name ?? messages.rules.builder.value
  const text = operand === undefined ? source : String(operand.value)
  if (type.type === 'choice') {
    const values = [...new Set([...type.values, ...(text === '' ? [] : [text])])]
    return (
      <select aria-label={called} value={text} onChange={({ currentTarget }) => change(toRuleLiteral(currentTarget.value))}>
        {values.map((one) => (
          <option key={one} value={one}>
            {optionName(labels, field, one, language)}
          </option>
        ))}
      </select>
    )
  }
  if (type.type === 'bool' || operand?.kind === 'yes-no') {
    return (
      <select aria-label={called} value={text} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="true">{messages.rules.holds}</option>
        <option value="false">{messages.rules.fails}</option>
      </select>
    )
  }
  if (type.type === 'int' || type.type === 'decimal' || operand?.kind === 'number') return <NumberControl text={text} name={called} isWhole={type.type === 'int'} change={change} />
  return <input aria-label={called} type={type.type === 'date' ? 'date' : 'text'} value={text} onChange={({ currentTarget }) => change(writeOperand(fixed(currentTarget.value, type)))} />
}

/** Several fixed values: ticked from the options, or typed with semicolons. */
export function ManyControl({ field, type, values, labels, change }: FixedValue & { values: readonly string[] }) {
  const { language, messages } = useStudio()
  const chosen = values.map((source) => String(readOperand(source)?.value ?? source))
  if (type.type !== 'choice') {
    const write = (text: string): string => writeOperand(fixed(text, type))
    return <input aria-label={messages.rules.builder.value} type="text" value={chosen.join('; ')} onChange={({ currentTarget }) => change(currentTarget.value.split(/;\s?/).map(write))} />
  }
  const toggle = (value: string, isOn: boolean): void => change(isOn ? [...values, toRuleLiteral(value)] : values.filter((_source, index) => chosen[index] !== value))
  return (
    <span className="operand choices">
      {[...new Set([...type.values, ...chosen.filter(Boolean)])].map((value) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={({ currentTarget }) => toggle(value, currentTarget.checked)} /> {optionName(labels, field, value, language)}
        </label>
      ))}
    </span>
  )
}

function optionName(labels: RuleLabels | undefined, field: string, value: string, language: 'vi' | 'en'): string {
  const option = labels?.optionOf(field.split('.'), value)
  return option ? option[language] || option.vi : value
}

function fixed(value: string, { type }: RuleType): Operand {
  if (type === 'int' || type === 'decimal') return { kind: 'number', value }
  return type === 'date' ? { kind: 'date', value } : { kind: 'text', value }
}

/** A number, shown the Vietnamese way and left alone while it is typed. */
function NumberControl({ text, name, isWhole, change }: { text: string; name: string; isWhole: boolean; change: (value: string) => void }) {
  const [typed, setTyped] = useState<string>()
  const write = (next: string): void => {
    setTyped(next)
    change(writeOperand({ kind: 'number', value: isWhole ? next.replaceAll(/[.\s]/g, '') : toNumberText(next) }))
  }
  return <input aria-label={name} type="text" inputMode="decimal" value={typed ?? shown(text)} onChange={({ currentTarget }) => write(currentTarget.value)} onBlur={() => setTyped(undefined)} />
}

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 })
const shown = (text: string): string => (/^-?\d{1,15}(\.\d+)?$/.test(text) ? numbers.format(Number(text)) : text)
