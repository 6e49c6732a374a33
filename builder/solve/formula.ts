import type { ASTNode } from '@marcbachmann/cel-js'
import { atomOf, type Atom } from '#builder/solve/atom.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'

/** A condition taken apart at its `&&`, `||`, `!` and `? :`, down to parts that the rule engine evaluates whole. */
export type Formula = { op: 'all' | 'any'; of: readonly Formula[] } | { op: 'not'; of: Formula } | { op: 'atom'; atom: Atom }

/** Truth of a formula under part of an assignment; `open` when that does not settle it, `fails` when the engine would. */
export type Truth = 'true' | 'false' | 'fails' | 'open'

/** The formula of a rule that was read without problems; undefined for a text that does not parse. */
export function toFormula(text: string, scope: RuleScope): Formula | undefined {
  const parsed = parseRule(text)
  if (!parsed.ok) return undefined
  const typed = inferRule(text, parsed.ast, scope)
  const toPart = (node: ASTNode): Formula => {
    if (node.op === '&&') return { op: 'all', of: node.args.map(toPart) }
    if (node.op === '||') return { op: 'any', of: node.args.map(toPart) }
    if (node.op === '!_') return { op: 'not', of: toPart(node.args) }
    if (node.op === '?:') return either(toPart(node.args[0]), toPart(node.args[1]), toPart(node.args[2]))
    return { op: 'atom', atom: atomOf(node, typed, scope) }
  }
  return toPart(parsed.ast)
}

function either(when: Formula, then: Formula, otherwise: Formula): Formula {
  return { op: 'any', of: [{ op: 'all', of: [when, then] }, { op: 'all', of: [{ op: 'not', of: when }, otherwise] }] }
}

export function atomsIn(formula: Formula): Atom[] {
  switch (formula.op) {
    case 'atom':
      return [formula.atom]
    case 'not':
      return atomsIn(formula.of)
    case 'all':
    case 'any':
      return formula.of.flatMap(atomsIn)
  }
}

/** Truth as the rule language has it: a part that fails is forgiven where another part settles the whole. */
export function truthOf(formula: Formula, ofAtom: (atom: Atom) => Truth): Truth {
  switch (formula.op) {
    case 'atom':
      return ofAtom(formula.atom)
    case 'not': {
      const inner = truthOf(formula.of, ofAtom)
      return inner === 'true' ? 'false' : inner === 'false' ? 'true' : inner
    }
    case 'all':
    case 'any': {
      const settling = formula.op === 'all' ? 'false' : 'true'
      const parts = formula.of.map((part) => truthOf(part, ofAtom))
      if (parts.includes(settling)) return settling
      if (parts.includes('open')) return 'open'
      return parts.includes('fails') ? 'fails' : settling === 'false' ? 'true' : 'false'
    }
  }
}
