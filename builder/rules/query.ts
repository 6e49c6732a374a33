/**
 * The part of CEL that a person builds from menus: tests of one thing each, joined by and/or in groups. Things and values are
 * kept as the CEL they are written in, so that nothing is lost between the menus and the text. Its shape is the one query
 * builders use; members they add for themselves (ids) mean nothing here.
 */
export type Query = { combinator: 'and' | 'or'; not?: boolean | undefined; rules: QueryPart[] }
export type QueryPart = Query | Test

/** `field` is a path, `size(path)` or `ageAt(path, today)`; `value` the CEL of one value, of several, or nothing. */
export type Test = { field: string; operator: TestOperator; value: string | string[] }

export type TestOperator = keyof typeof testOperators

type OperatorRule = { takes: 'none' | 'one' | 'many'; write: (field: string, value: string) => string; opposite?: string }

/** Every test there is and how it is written. */
export const testOperators = {
  equals: { takes: 'one', write: (field, value) => `${field} == ${value}` },
  differs: { takes: 'one', write: (field, value) => `${field} != ${value}` },
  less: { takes: 'one', write: (field, value) => `${field} < ${value}` },
  atMost: { takes: 'one', write: (field, value) => `${field} <= ${value}` },
  more: { takes: 'one', write: (field, value) => `${field} > ${value}` },
  atLeast: { takes: 'one', write: (field, value) => `${field} >= ${value}` },
  yes: { takes: 'none', write: (field) => field, opposite: 'no' },
  no: { takes: 'none', write: (field) => `!${field}`, opposite: 'yes' },
  oneOf: { takes: 'many', write: (field, value) => `${field} in [${value}]`, opposite: 'noneOf' },
  noneOf: { takes: 'many', write: (field, value) => `!(${field} in [${value}])`, opposite: 'oneOf' },
  includes: { takes: 'one', write: (field, value) => `${value} in ${field}`, opposite: 'excludes' },
  excludes: { takes: 'one', write: (field, value) => `!(${value} in ${field})`, opposite: 'includes' },
  answered: { takes: 'none', write: (field) => `has(${field})`, opposite: 'unanswered' },
  unanswered: { takes: 'none', write: (field) => `!has(${field})`, opposite: 'answered' },
  startsWith: { takes: 'one', write: (field, value) => `${field}.startsWith(${value})` },
  endsWith: { takes: 'one', write: (field, value) => `${field}.endsWith(${value})` },
  contains: { takes: 'one', write: (field, value) => `${field}.contains(${value})` },
} as const satisfies Record<string, OperatorRule>

export function isTestOperator(name: string): name is TestOperator {
  return Object.hasOwn(testOperators, name)
}

export function isGroup(part: QueryPart): part is Query {
  return 'rules' in part
}

/** The rule a query says; empty for one without tests. */
export function writeQuery(query: Query): string {
  const plain = normaliseQuery(query)
  const text = joined(plain)
  return plain.not ? `!(${text})` : text
}

function joined({ combinator, rules }: Query): string {
  return rules.map(writePart).join(combinator === 'and' ? ' && ' : ' || ')
}

function writePart(part: QueryPart): string {
  if (isGroup(part)) return `${part.not ? '!' : ''}(${joined(part)})`
  const { field, operator, value } = part
  return testOperators[operator].write(field, typeof value === 'string' ? value : value.join(', '))
}

/** The same query in the one way it reads back from its text: no empty or needless groups, and a negated test as its opposite. */
export function normaliseQuery(query: Query): Query {
  const part = normalisePart(query)
  if (part === undefined) return { combinator: 'and', rules: [] }
  return isGroup(part) ? part : { combinator: 'and', rules: [part] }
}

function normalisePart(part: QueryPart): QueryPart | undefined {
  if (!isGroup(part)) return { field: part.field, operator: part.operator, value: valueOf(part) }
  const rules = part.rules.flatMap((inner) => {
    const plain = normalisePart(inner)
    return plain === undefined ? [] : isGroup(plain) && !plain.not && plain.combinator === part.combinator ? plain.rules : [plain]
  })
  const [first] = rules
  if (!first) return undefined
  if (rules.length > 1) return { combinator: part.combinator, ...(part.not && { not: true }), rules }
  if (!part.not) return first
  return isGroup(first) && !first.not ? { ...first, not: true } : negated(first)
}

function negated(part: QueryPart): QueryPart {
  const rule: OperatorRule | undefined = isGroup(part) ? undefined : testOperators[part.operator]
  return !isGroup(part) && rule?.opposite !== undefined && isTestOperator(rule.opposite) ? { ...part, operator: rule.opposite } : { combinator: 'and', not: true, rules: [part] }
}

/** No value where none is taken, several only where several are. */
function valueOf({ operator, value }: Test): string | string[] {
  const { takes } = testOperators[operator]
  if (takes === 'none') return ''
  const all = typeof value === 'string' ? [value] : value
  return takes === 'many' ? all : (all[0] ?? '')
}
