import { RegExpParser, type AST } from '@eslint-community/regexpp'

/**
 * A regular expression as a program for a machine that follows all ways at once, so that no text makes it go back. For
 * the patterns of foreign schemas, which nobody can be asked to rewrite. `builder/publish/constraint-prelude.ts` has the
 * machine. No back-references and no look-behind.
 */
export type PatternMachine = { program: Instruction[]; sets: string[]; flags: string }

/** `set` reads one character, `look` runs a program of its own from here; numbers are positions in the program. */
export type Instruction =
  | ['set', set: number, next: number]
  | ['split', first: number, second: number]
  | ['start' | 'end' | 'word' | 'no-word', next: number]
  | ['look', start: number, isNegated: boolean, next: number]
  | ['match']

/** Longer ones come from repetitions of repetitions. */
const mostInstructions = 4000

/** The machine of a pattern; undefined when it is no pattern or uses what the machine cannot do. */
export function toPatternMachine(pattern: string, flags = 'u'): PatternMachine | undefined {
  const parsed = parse(pattern)
  if (!parsed) return undefined
  const writer = new Writer()
  try {
    const start = writer.alternatives(parsed.alternatives, writer.add(['match']))
    writer.program.push(['split', start, start])
    return { program: writer.program, sets: [...writer.sets.keys()], flags }
  } catch (error) {
    if (error instanceof Unsupported) return undefined
    throw error
  }
}

class Unsupported extends Error {}

function parse(pattern: string): AST.Pattern | undefined {
  try {
    return new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, undefined, undefined, { unicode: true })
  } catch {
    return undefined
  }
}

/** Writes a program from its end to its start: each part is given where to go on. */
class Writer {
  readonly program: Instruction[] = []
  readonly sets = new Map<string, number>()

  add(instruction: Instruction): number {
    if (this.program.length >= mostInstructions) throw new Unsupported()
    return this.program.push(instruction) - 1
  }

  alternatives(alternatives: readonly AST.Alternative[], next: number): number {
    const starts = alternatives.map(({ elements }) => this.#sequence(elements, next))
    return starts.reduceRight((rest, start) => this.add(['split', start, rest]))
  }

  #sequence(elements: readonly AST.Element[], next: number): number {
    return elements.reduceRight((rest, element) => this.#element(element, rest), next)
  }

  #element(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.add(['set', this.#set(element.raw), next])
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, next)
      case 'Quantifier':
        return this.#quantifier(element, next)
      case 'Assertion':
        return this.#assertion(element, next)
      default:
        throw new Unsupported()
    }
  }

  #quantifier({ element, min, max }: AST.Quantifier, next: number): number {
    let rest = next
    if (max === Infinity) rest = this.#loop(element, next)
    else for (let count = min; count < max; count++) rest = this.add(['split', this.#element(element, rest), next])
    for (let count = 0; count < min; count++) rest = this.#element(element, rest)
    return rest
  }

  #loop(element: AST.Element, next: number): number {
    const split = this.add(['split', next, next])
    const body = this.#element(element, split)
    this.program[split] = ['split', body, next]
    return split
  }

  #assertion(assertion: AST.Assertion, next: number): number {
    if (assertion.kind === 'word') return this.add([assertion.negate ? 'no-word' : 'word', next])
    if (assertion.kind === 'lookbehind') throw new Unsupported()
    if (assertion.kind !== 'lookahead') return this.add([assertion.kind, next])
    return this.add(['look', this.alternatives(assertion.alternatives, this.add(['match'])), assertion.negate, next])
  }

  #set(raw: string): number {
    const known = this.sets.get(raw) ?? this.sets.size
    this.sets.set(raw, known)
    return known
  }
}
