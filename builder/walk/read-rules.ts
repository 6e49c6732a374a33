import { rulesIn, type PlacedRule } from '#builder/walk/rules.ts'
import type { NamedScope, Reading, RuleMemory } from '#builder/walk/rule-memory.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import type { RuleProblem } from '#runtime/rules/rule-problem.ts'
import { dyn, type RuleScope, type RuleType } from '#runtime/rules/rule-type.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A rule of a definition, read. `reads` are dotted paths, `*` for any row. */
export type ReadRule = PlacedRule & Reading & { scope: NamedScope }

/** Every rule of a definition with its types and what is wrong with it; what did not change is not read again. */
export function readRules(definition: ProcedureDefinition, memory: RuleMemory): ReadRule[] {
  const scopes = new Map<string, NamedScope>()
  const scopeOf = ({ sees }: PlacedRule): NamedScope => {
    const key = sees.kind === 'dossier' ? '' : `${sees.form}/${(sees.row ?? []).join('.')}`
    const scope = scopes.get(key) ?? memory.nameScope(ruleScopeOf(definition, sees))
    scopes.set(key, scope)
    return scope
  }
  return rulesIn(definition).map((rule) => {
    const scope = withInput(rule, scopeOf(rule), memory)
    return { ...rule, ...read(rule, scope, memory), scope }
  })
}

function read({ text, expected, mayBeAbsent }: PlacedRule, { name, scope }: NamedScope, memory: RuleMemory): Reading {
  return memory.readings.recall(`${name} ${expected} ${mayBeAbsent ? 'maybe' : ''} ${text}`, () => ({
    problems: problemsOf(text, checkRule(text, scope, expected), mayBeAbsent),
    type: typeOf(text, scope),
    reads: referencesOf(text, scope).map((path) => path.join('.')),
  }))
}

/** A value that may be absent as a whole is simply not written; inside a computation it must be guarded. */
function problemsOf(text: string, problems: readonly RuleProblem[], mayBeAbsent?: boolean): readonly RuleProblem[] {
  const isWhole = ({ code, start, end }: RuleProblem) => code === 'unguarded-optional' && start === 0 && end === text.length
  return problems.filter((problem) => !(mayBeAbsent && isWhole(problem)))
}

/** A cell sees the value of its column's input as `it` and nothing else; a wrong input is reported at its own place. */
function withInput({ it }: PlacedRule, named: NamedScope, memory: RuleMemory): NamedScope {
  if (it === undefined) return named
  const { type } = read({ text: it, place: '', sees: { kind: 'dossier' }, expected: 'any' }, named, memory)
  return memory.nameScope({ it: { type, optional: false } })
}

function typeOf(text: string, scope: RuleScope): RuleType {
  const parsed = parseRule(text)
  return parsed.ok ? inferRule(text, parsed.ast, scope).type : dyn
}
