import { applyCommands } from '#builder/commands/apply-commands.ts'
import { toJson } from '#builder/draft/json.ts'
import { findValue, toDraftPointer } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { rulesIn, type PlacedRule } from '#builder/walk/rules.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { RuleProblem } from '#runtime/rules/rule-problem.ts'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'

/** The rule at a place, also one that is not written yet (its text is empty then); undefined where no rule can stand. */
export function ruleAt(draft: ProcedureDraft, at: string): PlacedRule | undefined {
  const isWritten = typeof findValue(toJson(draft), at) === 'string'
  const known = isWritten ? draft : withRule(draft, at)
  const pointer = known && toDraftPointer(toJson(known), at)
  const rule = known && rulesIn(known).find(({ place }) => place === pointer)
  return rule && (isWritten ? rule : { ...rule, text: '' })
}

function withRule(draft: ProcedureDraft, at: string): ProcedureDraft | undefined {
  const outcome = applyCommands(draft, [{ kind: 'set', at, value: 'true' }])
  return outcome.ok ? outcome.draft : undefined
}

/** What the rule can see; a cell of a table sees only the value of its column. */
export function scopeAt(draft: ProcedureDraft, { sees, it }: Pick<PlacedRule, 'sees' | 'it'>): RuleScope {
  const scope = ruleScopeOf(draft, sees)
  return it === undefined ? scope : { it: { type: typeIn(it, scope), optional: false } }
}

function typeIn(text: string, scope: RuleScope): RuleType {
  const parsed = parseRule(text)
  return parsed.ok ? inferRule(text, parsed.ast, scope).type : { type: 'dyn' }
}

/** What keeps the rule from being published, with positions; nothing for one not written. A whole value may be absent where that only leaves it out. */
export function problemsAt({ text, expected, mayBeAbsent }: PlacedRule, scope: RuleScope): RuleProblem[] {
  const isWhole = ({ code, start, end }: RuleProblem): boolean => code === 'unguarded-optional' && start === 0 && end === text.length
  return text === '' ? [] : checkRule(text, scope, expected).filter((problem) => !(mayBeAbsent && isWhole(problem)))
}
