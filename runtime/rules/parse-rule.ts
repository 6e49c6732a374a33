import { Environment, ParseError } from '@marcbachmann/cel-js'
import type { ASTNode } from '@marcbachmann/cel-js'
import type { RuleProblem } from './rule-problem.ts'

/** Longest rule, in UTF-16 units. Longer decisions belong in a decision table. */
const maxRuleLength = 2_000

/** Deepest nesting; long chains of `&&` count, one level per term. */
const maxRuleDepth = 150

type ParsedRule = { ok: true; ast: ASTNode } | { ok: false; problem: RuleProblem }

const grammar = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 500, maxMapEntries: 50, maxCallArguments: 32 },
})

/** Parses the text of a rule; never throws. */
export function parseRule(text: string): ParsedRule {
  if (text.length > maxRuleLength) {
    return refused(text, 'too-long', 0, text.length, { length: text.length, limit: maxRuleLength })
  }
  try {
    const { ast } = grammar.parse(text)
    if (depthOf(ast) <= maxRuleDepth) return { ok: true, ast }
    return refused(text, 'too-deep', 0, text.length, { limit: maxRuleDepth })
  } catch (error) {
    if (error instanceof ParseError) return unparsable(text, error)
    return refused(text, 'too-deep', 0, text.length, { limit: maxRuleDepth })
  }
}

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '!_':
    case '-_':
      return [node.args]
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    case 'list':
    case '?:':
    case '[]':
    case '[?]':
    case '||':
    case '&&':
    case '!=':
    case '==':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return node.args
  }
}

function unparsable(text: string, error: ParseError): ParsedRule {
  const start = error.range?.start ?? 0
  return refused(text, 'syntax', start, error.range?.end ?? text.length, { reason: error.code, detail: error.summary })
}

function refused(
  text: string,
  code: RuleProblem['code'],
  start: number,
  end: number,
  params: RuleProblem['params'],
): ParsedRule {
  const from = Math.min(start, text.length)
  return { ok: false, problem: { code, start: from, end: Math.min(Math.max(end, from), text.length), params } }
}

function depthOf(root: ASTNode): number {
  let level = [root]
  let depth = 0
  for (; level.length > 0; depth++) level = level.flatMap(childrenOf)
  return depth
}
