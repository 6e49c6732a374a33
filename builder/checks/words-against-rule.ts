import type { ASTNode } from '@marcbachmann/cel-js'
import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { directionOf, type Direction } from '#builder/walk/order-words.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import { signedParts } from '#builder/walk/signed-parts.ts'
import { referencesIn } from '#runtime/rules/references.ts'

/** A message that demands “at least” of a rule that demands “at most”, or “after” of one that demands “before”. */
export const wordsAgainstRule: Check = (_definition, { forms, rules }) =>
  forms.flatMap(({ form, place }) =>
    (form.rules ?? []).flatMap(({ at, message }, index) => {
      const rule = rules.find((read) => read.place === `${place}/rules/${index}/assert`)
      if (!rule || rule.problems.length > 0) return []
      const [said, demanded] = [directionOf(message), directionOfRule(rule, at)]
      if (said === undefined || demanded === undefined || said === demanded) return []
      return toFinding('words-against-rule', 'warning', {
        place: rule.place,
        text: { vi: `Thông báo “${shorten(message.vi)}” nói ngược với quy tắc “${shorten(rule.text)}”: một bên đòi lớn hơn hoặc sau, bên kia nhỏ hơn hoặc trước. Hãy sửa bên sai.`, en: `The message “${shorten(message.en ?? message.vi)}” says the opposite of the rule “${shorten(rule.text)}”: one wants more or later, the other less or earlier. Correct the wrong one.` },
        witness: { kind: 'text', text: message.vi },
      })
    }),
  )

/** The one direction all comparisons of a rule demand of what they look at. */
function directionOfRule({ text, scope }: ReadRule, at?: string): Direction | undefined {
  const demanded = signedParts(text).flatMap(({ node, isWanted }) => {
    const pairs = pairOf(node)
    if (!pairs) return []
    const { left, right, isGreater } = pairs
    const reads = (part: ASTNode): string[] => referencesIn(part, scope.scope).map((path) => path.join('.'))
    const side = subject(reads(left), reads(right), at)
    return [side === undefined ? undefined : (side === 'left') === (isGreater === isWanted) ? ('up' as const) : ('down' as const)]
  })
  return demanded.every((direction) => direction === demanded[0]) ? demanded[0] : undefined
}

function pairOf(node: ASTNode): { left: ASTNode; right: ASTNode; isGreater: boolean } | undefined {
  if (node.op !== '<' && node.op !== '<=' && node.op !== '>' && node.op !== '>=') return undefined
  const [left, right] = node.args
  return { left, right, isGreater: node.op.startsWith('>') }
}

/** The side of a comparison a message speaks of: the one that reads its field, or the only one that reads any. */
function subject(left: readonly string[], right: readonly string[], at: string | undefined): 'left' | 'right' | undefined {
  if (left.length > 0 !== right.length > 0) return left.length > 0 ? 'left' : 'right'
  const isAt = (path: string): boolean => path === at
  if (left.some(isAt) === right.some(isAt)) return undefined
  return left.some(isAt) ? 'left' : 'right'
}
