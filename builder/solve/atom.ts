import type { ASTNode } from '@marcbachmann/cel-js'
import { compileNode } from '#runtime/rules/compile-rule.ts'
import type { Rule } from '#runtime/rules/compile-rule.ts'
import type { inferRule } from '#runtime/rules/infer-rule.ts'
import { referencesIn } from '#runtime/rules/references.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import { sourceOf } from '#runtime/rules/source-range.ts'

type Typed = ReturnType<typeof inferRule>

/**
 * A part of a condition that is evaluated whole. `reads` are the answers it depends on, `constants` what each is
 * compared with, `links` the pairs that are compared with each other. A tight atom is such a comparison and no more, so
 * that trying values around the constants decides it for all values; of a loose one nothing is known but its text.
 */
export type Atom = {
  text: string
  reads: readonly string[]
  constants: ReadonlyArray<{ path: string; value: (today: string) => unknown }>
  links: ReadonlyArray<readonly [string, string]>
  isTight: boolean
  usesToday: boolean
  evaluate: Rule['evaluate']
}

type Shape = Pick<Atom, 'constants' | 'links' | 'isTight'>

const loose: Shape = { constants: [], links: [], isTight: false }
const tight: Shape = { constants: [], links: [], isTight: true }
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

export function atomOf(node: ASTNode, typed: Typed, scope: RuleScope): Atom {
  const text = sourceOf(typed.text, node)
  const reads = referencesIn(node, scope).map((path) => path.join('.'))
  return { text, reads, usesToday: /\btoday\b/.test(text), evaluate: compileNode(node, typed, scope), ...shapeOf(node, typed, scope) }
}

function shapeOf(node: ASTNode, typed: Typed, scope: RuleScope): Shape {
  const pathOf = (part: ASTNode | undefined) => plainPath(part, scope)
  if (node.op === 'value' || pathOf(node) !== undefined) return tight
  if (node.op === 'call' && node.args[0] === 'has') return pathOf(node.args[1][0]) === undefined ? loose : tight
  if (node.op !== 'in' && !comparisons.has(node.op)) return loose
  const [left, right] = Array.isArray(node.args) ? node.args : []
  if (!isNode(left) || !isNode(right)) return loose

  const [here, there] = [pathOf(left), pathOf(right)]
  const constant = (path: string, part: ASTNode): Shape => ({ ...tight, constants: constantsOf(part, typed, scope).map((value) => ({ path, value })) })
  if (here !== undefined && there !== undefined) return node.op === 'in' ? loose : { ...tight, links: [[here, there]] }
  if (isConstant(left, scope) && isConstant(right, scope)) return tight
  if (here !== undefined && isConstant(right, scope)) return constant(here, right)
  return there !== undefined && isConstant(left, scope) ? constant(there, left) : loose
}

/** The path of an answer that is read by name alone, through no row. */
function plainPath(node: ASTNode | undefined, scope: RuleScope): string | undefined {
  if (node?.op !== 'id' && node?.op !== '.') return undefined
  const [path, ...others] = referencesIn(node, scope)
  return path && others.length === 0 && !path.includes('*') ? path.join('.') : undefined
}

function isConstant(node: ASTNode, scope: RuleScope): boolean {
  return referencesIn(node, scope).length === 0
}

/** The values a constant part stands for: itself, or the members of a list. */
function constantsOf(node: ASTNode, typed: Typed, scope: RuleScope): Array<(today: string) => unknown> {
  if (node.op === 'list') return node.args.flatMap((item) => constantsOf(item, typed, scope))
  const evaluate = compileNode(node, typed, scope)
  return [
    (today) => {
      const result = evaluate({}, { today })
      return result.ok ? result.value : undefined
    },
  ]
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value
}
