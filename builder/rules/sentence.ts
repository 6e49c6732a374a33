import type { ASTNode } from '@marcbachmann/cel-js'
import type { PlacedRule } from '#builder/walk/rules.ts'
import type { RuleLabels } from '#builder/rules/rule-labels.ts'
import type { SentenceWords } from '#builder/rules/sentence-words.ts'
import { wordsEn } from '#builder/rules/sentence-words-en.ts'
import { wordsVi } from '#builder/rules/sentence-words-vi.ts'
import { toMacro } from '#runtime/rules/macro.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { plainPathOf } from '#runtime/rules/plain-path.ts'
import { sourceOf } from '#runtime/rules/source-range.ts'

/**
 * A rule in plain words; what does not parse, or has no words, is quoted as it is written. A bare name says yes where a
 * condition is expected, and is just the value elsewhere.
 */
export function sentenceOf({ text, expected }: Pick<PlacedRule, 'text' | 'expected'>, labels: RuleLabels, language: 'vi' | 'en'): string {
  const parsed = parseRule(text)
  if (!parsed.ok) return `“${text}”`
  const reading = new Reading(text, labels, language, new Map())
  const isName = plainPathOf(parsed.ast) !== undefined || parsed.ast.op === 'id'
  return isName && expected !== 'bool' ? reading.value(parsed.ast) : reading.say(parsed.ast)
}

const byLanguage: Readonly<Record<'vi' | 'en', SentenceWords>> = { vi: wordsVi, en: wordsEn }
const numbers = { vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 }), en: new Intl.NumberFormat('en', { maximumFractionDigits: 10 }) }

/** One reading of a rule; `aliases` are the variables of the lists around, with what they stand for. */
class Reading {
  readonly #text: string
  readonly #labels: RuleLabels
  readonly #language: 'vi' | 'en'
  readonly #words: SentenceWords
  readonly #aliases: ReadonlyMap<string, readonly string[]>

  constructor(text: string, labels: RuleLabels, language: 'vi' | 'en', aliases: ReadonlyMap<string, readonly string[]>) {
    this.#text = text
    this.#labels = labels
    this.#language = language
    this.#words = byLanguage[language]
    this.#aliases = aliases
  }

  /** The words for a part, as a statement where it is one. */
  say(node: ASTNode): string {
    switch (node.op) {
      case '&&':
      case '||':
        return this.#join(node)
      case '!_':
        return this.#deny(node.args)
      case 'in':
        return this.#membership(node.args, true)
      case 'call':
      case 'rcall':
        return node.args[0] === 'date' ? this.value(node) : this.#call(node)
      case 'id':
      case '.':
        return this.#words.yes(this.value(node))
      default:
        return this.#operation(node)
    }
  }

  #join(node: Extract<ASTNode, { op: '&&' | '||' }>): string {
    const part = (of: ASTNode): string => (of.op !== node.op && (of.op === '&&' || of.op === '||') ? `(${this.say(of)})` : this.say(of))
    return node.args.map(part).join(node.op === '&&' ? this.#words.and : this.#words.or)
  }

  #deny(of: ASTNode): string {
    if (of.op === 'in') return this.#membership(of.args, false)
    if (of.op === 'rcall' && of.args[0] === 'exists' && toMacro(of)) return this.#macro(of, 'none')
    if (of.op === 'call' && of.args[0] === 'has' && of.args[1][0]) return this.#words.unanswered(this.value(of.args[1][0]))
    return plainPathOf(of) ? this.#words.no(this.value(of)) : this.#words.not(this.say(of))
  }

  #membership([left, right]: readonly [ASTNode, ASTNode], holds: boolean): string {
    if (right.op !== 'list') return this.#words[holds ? 'includes' : 'excludes'](this.value(right), this.value(left, right))
    const of = right.args.map((item) => this.value(item, left)).join(', ')
    return this.#words[holds ? 'oneOf' : 'noneOf'](this.value(left), of)
  }

  #operation(node: ASTNode): string {
    switch (node.op) {
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#compare(node)
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return this.#words.arithmetic[node.op](this.value(node.args[0]), this.value(node.args[1]))
      case '-_':
        return node.args.op === 'value' ? `-${this.value(node.args)}` : this.#words.negative(this.value(node.args))
      case '?:':
        return this.#words.choose(this.say(node.args[0]), this.value(node.args[1]), this.value(node.args[2]))
      case 'list':
        return node.args.map((item) => this.value(item)).join(', ')
      case 'value':
        return this.value(node)
      default:
        return `“${sourceOf(this.#text, node)}”`
    }
  }

  #compare(node: Extract<ASTNode, { op: '==' | '!=' | '<' | '<=' | '>' | '>=' }>): string {
    const [left, right] = node.args
    const [said, other] = [this.value(left, right), this.value(right, left)]
    const areDays = node.op !== '==' && node.op !== '!=' && [left, right].some((of) => this.#isDay(of))
    return areDays ? this.#words.days[node.op](said, other) : this.#words.compare[node.op](said, other)
  }

  #isDay(node: ASTNode): boolean {
    if (node.op === 'call') return ['date', 'addDays', 'addMonths', 'workdays'].includes(node.args[0])
    if (node.op === 'id' && node.args === 'today') return true
    const path = plainPathOf(node)
    return path !== undefined && this.#labels.kindOf(this.#resolve(path)) === 'date'
  }

  /** The words for a value; `beside` is what it is compared with, whose options name it. */
  value(node: ASTNode, beside?: ASTNode): string {
    if (node.op === 'id' && node.args === 'today') return this.#words.names['today'] ?? 'today'
    const path = plainPathOf(node)
    if (path) return this.#name(path)
    if (node.op === 'value') return this.#literal(node.args, beside)
    if (node.op === 'call' && node.args[0] === 'date') return this.#day(node.args[1][0])
    return node.op === '+' || node.op === '-' || node.op === '?:' ? `(${this.say(node)})` : this.say(node)
  }

  #literal(value: unknown, beside?: ASTNode): string {
    if (typeof value === 'boolean') return this.#words.truth[value ? 'true' : 'false']
    if (typeof value === 'bigint' || typeof value === 'number') return numbers[this.#language].format(value)
    if (typeof value !== 'string') return String(value)
    const path = beside && plainPathOf(beside)
    const option = path && this.#labels.optionOf(this.#resolve(path), value)
    const known = path && (path[0] === 'channel' || path.join('.') === 'account.kind') ? this.#words.values[value] : undefined
    return `“${option ? (option[this.#language] ?? option.vi) : (known ?? value)}”`
  }

  #day(node: ASTNode | undefined): string {
    const text = node?.op === 'value' && typeof node.args === 'string' ? node.args : undefined
    const [year, month, day] = text?.split('-') ?? []
    if (year !== undefined && month !== undefined && day !== undefined) return this.#words.day(year, month, day)
    return node ? (this.#words.functions['date']?.(this.value(node)) ?? '') : ''
  }

  #name(path: readonly string[]): string {
    const resolved = this.#resolve(path)
    if (resolved.at(-1) === '*') return this.#words.item
    const label = this.#labels.nameOf(resolved)
    const known = this.#words.names[resolved.join('.')]
    if (known !== undefined && !label) return known
    const named = `“${label ? label[this.#language] || label.vi : resolved.filter((part) => part !== '*').join('.')}”`
    return resolved[0] === 'record' ? this.#words.ofRecord(named) : named
  }

  #resolve([first = '', ...rest]: readonly string[]): readonly string[] {
    return [...(this.#aliases.get(first) ?? [first]), ...rest]
  }

  #call(node: Extract<ASTNode, { op: 'call' | 'rcall' }>): string {
    if (node.op === 'rcall' && toMacro(node)) return this.#macro(node)
    const [name, args] = node.op === 'call' ? node.args : ([node.args[0], [node.args[1], ...node.args[2]]] as const)
    const [of] = args
    if (!of) return `“${sourceOf(this.#text, node)}”`
    if (name === 'has') return this.#words.answered(this.value(of))
    if (name === 'applies') return this.#words.applies(this.value(of))
    if (name === 'size') return this.#size(of)
    const table = node.op === 'call' ? this.#words.functions : this.#words.methods
    const say = Object.hasOwn(table, name) ? table[name] : undefined
    return say ? say(...args.map((arg) => this.value(arg))) : `“${sourceOf(this.#text, node)}”`
  }

  #size(of: ASTNode): string {
    const path = plainPathOf(of)
    const isText = path !== undefined && this.#labels.kindOf(this.#resolve(path)) === 'text'
    return isText ? this.#words.sizeOfText(this.value(of)) : this.#words.sizeOfList(this.value(of))
  }

  #macro(node: Extract<ASTNode, { op: 'rcall' }>, as?: 'none'): string {
    const macro = toMacro(node)
    if (!macro) return `“${sourceOf(this.#text, node)}”`
    const list = plainPathOf(macro.list)
    const aliases = new Map([...this.#aliases, [macro.variable, list ? [...this.#resolve(list), '*'] : [macro.variable]] as const])
    const inner = new Reading(this.#text, this.#labels, this.#language, aliases)
    const of = macro.predicate && macro.transform ? this.#words.macros.filter(this.value(macro.list), inner.say(macro.predicate)) : this.value(macro.list)
    const said = macro.transform ?? macro.predicate
    return said ? this.#words.macros[as ?? macro.name](of, macro.transform ? inner.value(said) : inner.say(said)) : of
  }
}
