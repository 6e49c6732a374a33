import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { charsOf, nothing, overlap, union, type CharSet } from '#builder/patterns/char-set.ts'

export type PatternProblem = 'syntax' | 'not-anchored' | 'banned-syntax' | 'back-tracking' | 'too-many-ways'

/** Ways a text may be tried at choices that are bounded; more would be slow on a long text. */
const mostWays = 1000

/**
 * Why a regular expression may not be published; undefined when matching takes time linear in the text. The proof asks
 * that at every choice the next character decides: whether a repetition goes on or ends, and inside a repetition which
 * alternative is taken. Bounded choices outside repetitions may be undecided, as long as few ways are left.
 */
export function patternProblem(regex: string): PatternProblem | undefined {
  const pattern = parse(regex)
  if (!pattern) return 'syntax'
  if (!pattern.alternatives.every(isAnchored)) return 'not-anchored'
  const judge: Judge = { ways: 1, problem: undefined }
  judgeAlternatives(pattern.alternatives, { follow: nothing, repeated: false }, judge)
  return judge.problem ?? (judge.ways > mostWays ? 'too-many-ways' : undefined)
}

/** Whether a text matches; the pattern must have been found good. */
export function matchesPattern(regex: string, text: string): boolean {
  return new RegExp(regex, 'u').test(text)
}

type Judge = { ways: number; problem: PatternProblem | undefined }
type Around = { follow: CharSet; repeated: boolean }

function parse(regex: string): AST.Pattern | undefined {
  try {
    return new RegExpParser({ ecmaVersion: 2024 }).parsePattern(regex, undefined, undefined, { unicode: true })
  } catch {
    return undefined
  }
}

function isAnchored({ elements }: AST.Alternative): boolean {
  const [first, last] = [elements.at(0), elements.at(-1)]
  if (elements.length === 1 && first?.type === 'Group') return first.alternatives.every(isAnchored)
  return first?.type === 'Assertion' && first.kind === 'start' && last?.type === 'Assertion' && last.kind === 'end'
}

function judgeAlternatives(alternatives: readonly AST.Alternative[], around: Around, judge: Judge): void {
  for (const { elements } of alternatives) judgeSequence(elements, around, judge)
  if (!around.repeated) return
  const starts = alternatives.map(({ elements }) => firstOf(elements, around.follow))
  const undecided = starts.some((start, index) => starts.slice(index + 1).some((other) => overlap(start, other)))
  if (undecided || (alternatives.length > 1 && alternatives.some(({ elements }) => elements.every(isNullable)))) judge.problem ??= 'back-tracking'
}

function judgeSequence(elements: readonly AST.Element[], around: Around, judge: Judge): void {
  const follows = followsIn(elements, around.follow)
  elements.forEach((element, index) => judgeElement(element, { ...around, follow: follows[index] ?? around.follow }, judge))
}

/** What may come behind each element; found from the end, as what follows one is most of what follows the one before. */
function followsIn(elements: readonly AST.Element[], last: CharSet): CharSet[] {
  let follow = last
  return elements.toReversed().map((element) => {
    const own = follow
    follow = firstOf([element], own)
    return own
  }).toReversed()
}

function judgeElement(element: AST.Element, around: Around, judge: Judge): void {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return judgeAlternatives(element.alternatives, around, judge)
    case 'Quantifier':
      return judgeQuantifier(element, around, judge)
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') judge.problem ??= 'banned-syntax'
      return
    case 'Backreference':
      judge.problem ??= 'banned-syntax'
      return
    default:
      return
  }
}

function judgeQuantifier({ element, min, max }: AST.Quantifier, around: Around, judge: Judge): void {
  const first = firstOf([element], nothing)
  const undecided = min !== max && overlap(first, around.follow)
  if (undecided && (around.repeated || max === Infinity)) judge.problem ??= 'back-tracking'
  else if (undecided) judge.ways *= max - min + 1
  if (max > 1 && isNullable(element)) judge.problem ??= 'back-tracking'
  const repeated = around.repeated || max > 1
  judgeElement(element, { follow: max > 1 ? union(around.follow, first) : around.follow, repeated }, judge)
}

function firstOf(elements: readonly AST.Element[], follow: CharSet): CharSet {
  const sets: CharSet[] = []
  for (const element of elements) {
    sets.push(startOf(element))
    if (!isNullable(element)) return union(...sets)
  }
  return union(...sets, follow)
}

function startOf(element: AST.Element): CharSet {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return charsOf(element)
    case 'Group':
    case 'CapturingGroup':
      return union(...element.alternatives.map(({ elements }) => firstOf(elements, nothing)))
    case 'Quantifier':
      return element.max === 0 ? nothing : startOf(element.element)
    default:
      return nothing
  }
}

function isNullable(element: AST.Element): boolean {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return true
    case 'Quantifier':
      return element.min === 0 || isNullable(element.element)
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(isNullable))
    default:
      return false
  }
}
