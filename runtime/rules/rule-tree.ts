/**
 * A checked rule as it runs: plain JSON, so that it travels to a browser, which has no parser. A part is a text, an
 * integer or a yes/no that stands for itself, or a list: the name of an operation and its parts.
 */
export type RuleTree = { reads: ReadonlyArray<readonly [name: string, shape: ValueShape]>; root: RulePart }

export type RulePart = string | number | boolean | readonly RulePart[]

/** What a rule takes an answer for; of groups and lists only the parts it reads. */
export type ValueShape = 'text' | 'int' | 'decimal' | 'bool' | 'date' | 'any' | { list: ValueShape; most: number } | { group: { readonly [name: string]: ValueShape } }
