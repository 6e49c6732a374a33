import { toRuleLiteral } from '#builder/walk/rule-names.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'

/** One value in a rule, as a control edits it. A name is another field, or `today`. */
export type Operand = { kind: 'text' | 'number' | 'date' | 'name'; value: string } | { kind: 'yes-no'; value: boolean }

/** The value that CEL text says; undefined for text that is no single value. */
export function readOperand(source: string): Operand | undefined {
  const parsed = parseRule(source)
  if (!parsed.ok) return undefined
  const node = parsed.ast
  if (node.op === '-_') return node.args.op === 'value' ? { kind: 'number', value: `-${String(node.args.args)}` } : undefined
  if (node.op === 'call' && node.args[0] === 'date') {
    const [day] = node.args[1]
    return day?.op === 'value' && typeof day.args === 'string' ? { kind: 'date', value: day.args } : undefined
  }
  if (node.op !== 'value') return { kind: 'name', value: source }
  if (typeof node.args === 'boolean') return { kind: 'yes-no', value: node.args }
  if (typeof node.args === 'string') return { kind: 'text', value: node.args }
  return typeof node.args === 'bigint' || typeof node.args === 'number' ? { kind: 'number', value: String(node.args) } : undefined
}

/** The CEL of a value; empty while there is none, as for a number not typed yet. */
export function writeOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'text':
      return toRuleLiteral(operand.value)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(operand.value) ? operand.value : ''
    case 'date':
      return operand.value === '' ? '' : `date("${operand.value}")`
    case 'yes-no':
      return String(operand.value)
    case 'name':
      return operand.value
  }
}
