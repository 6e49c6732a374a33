import { isDemanded } from '#runtime/fields/rule-scope.ts'
import type { ScopeOf } from '#runtime/forms/loaded-field.ts'
import type { LogicRule } from '#runtime/forms/logic-form.ts'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import type { Rule } from '#runtime/rules/compile-rule.ts'
import { rowNames } from '#runtime/rules/row-names.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import type { Field, FormRule } from '#schemas/generated/procedure.ts'

/** A cross-field rule ready to run, with its text. */
export type LoadedRule = LogicRule & { rule: FormRule; assert: Rule }

export function loadRules(rules: readonly FormRule[], fields: ReadonlyMap<string, Field>, scopeOf: ScopeOf): LoadedRule[] {
  return rules.map((rule) => {
    const wanted = rule.at?.split('.') ?? []
    const row = repeatAround(wanted, fields)
    const scope = scopeOf(row)
    const reads = referencesOf(rule.assert, scope)
    const isOfRow = row !== undefined && reads.some(([name]) => isRowName(name))
    const at = wanted.length > 0 ? wanted : (lastField(reads, fields) ?? [])
    const needs = reads.flatMap(([name = '']) => (isNeeded(fields.get(name)) ? [name] : []))
    return { rule, assert: compileRule(rule.assert, scope), isOfRow, needs, at: isOfRow ? at : outsideRows(at, fields) }
  })
}

/** The rows around a row are only there where it is. */
const isRowName = (name: string | undefined): boolean => name === 'row_index' || rowNames.some((row) => row === name)

const isNeeded = (field: Field | undefined): boolean => field !== undefined && field.visibleWhen === undefined && isDemanded(field)

function repeatAround(path: readonly string[], fields: ReadonlyMap<string, Field>): readonly string[] | undefined {
  const ends = path.map((_key, index) => path.slice(0, index + 1)).filter((part) => part.length < path.length)
  return ends.findLast((part) => fields.get(part.join('.'))?.kind === 'repeat')
}

function outsideRows(path: readonly string[], fields: ReadonlyMap<string, Field>): readonly string[] {
  const end = path.findIndex((_key, index) => fields.get(path.slice(0, index + 1).join('.'))?.kind === 'repeat')
  return end === -1 ? path : path.slice(0, end + 1)
}

function lastField(reads: readonly string[][], fields: ReadonlyMap<string, Field>): readonly string[] | undefined {
  const order = [...fields.keys()]
  const paths = reads.map((path) => path.filter((key) => key !== '*')).filter((path) => fields.has(path.join('.')))
  return paths.sort((a, b) => order.indexOf(a.join('.')) - order.indexOf(b.join('.'))).at(-1)
}
