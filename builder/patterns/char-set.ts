import type { AST } from '@eslint-community/regexpp'

/** A set of code points as ascending ranges, ends included. Sets of properties are widened: too much is safe. */
export type CharSet = ReadonlyArray<readonly [from: number, to: number]>

export const nothing: CharSet = []
const anything: CharSet = [[0, 0x10ffff]]
const digits: CharSet = [[48, 57]]
const wordCharacters: CharSet = [[48, 57], [65, 90], [95, 95], [97, 122]]
const spaces: CharSet = [[9, 13], [32, 32], [160, 160], [5760, 5760], [8192, 8202], [8232, 8233], [8239, 8239], [8287, 8287], [12288, 12288], [65279, 65279]]
/** Letters, marks and digits of any script: what \p{L}, \p{M}, \p{N} can be at the most. */
const written: CharSet = [[48, 57], [65, 90], [97, 122], [128, 0x10ffff]]

export function union(...sets: readonly CharSet[]): CharSet {
  return sets.flat()
}

export function overlap(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to))
}

/** The characters one element can match. */
export function charsOf(node: AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass): CharSet {
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]]
    case 'CharacterSet':
      return setOf(node)
    case 'CharacterClass':
      return node.negate ? complement(classOf(node)) : classOf(node)
    case 'ExpressionCharacterClass':
      return anything
  }
}

function setOf(node: AST.CharacterSet): CharSet {
  switch (node.kind) {
    case 'any':
      return anything
    case 'property':
      return !node.negate && node.key === 'General_Category' && /^[LMN]/.test(node.value ?? '') ? written : anything
    case 'digit':
    case 'space':
    case 'word': {
      const set = { digit: digits, space: spaces, word: wordCharacters }[node.kind]
      return node.negate ? complement(set) : set
    }
  }
}

function classOf({ elements }: AST.CharacterClass): CharSet {
  return union(...elements.map((element) => {
    if (element.type === 'CharacterClassRange') return [[element.min.value, element.max.value] as const]
    return element.type === 'Character' || element.type === 'CharacterSet' ? charsOf(element) : anything
  }))
}

function complement(set: CharSet): CharSet {
  const gaps: Array<[number, number]> = []
  let next = 0
  for (const [from, to] of set.toSorted((a, b) => a[0] - b[0])) {
    if (from > next) gaps.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  return next > 0x10ffff ? gaps : [...gaps, [next, 0x10ffff]]
}
