import type { RuleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import type { TestOperator } from '#builder/rules/query.ts'
import { toRuleLiteral } from '#builder/walk/rule-names.ts'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'

/** Something a test can be about: its CEL, what it is called, what it can be tested for, and the value to begin with. */
export type Subject = { field: string; label: string; type: RuleType; operators: readonly TestOperator[]; first: string }

type Reader = { labels: RuleLabels; language: 'vi' | 'en' }

/** Everything a rule at a place can test: each value it sees, how many a list holds, the age a birthday gives. */
export function subjectsOf(scope: RuleScope, reader: Reader): Subject[] {
  const found = Object.entries(scope).flatMap(([name, { type }]) => (name.startsWith('_') ? [] : below(name, type)))
  const all: ReadonlyArray<[string, RuleType]> = [...found, ['today', { type: 'date' }]]
  return all.map(([field, type]) => toSubject(field, type, reader))
}

/** The subject a test names; of one that is not in the menu, only what its text says. */
export function subjectNamed(subjects: readonly Subject[], field: string, reader: Reader): Subject {
  return subjects.find((subject) => subject.field === field) ?? toSubject(field, { type: 'dyn' }, reader)
}

function toSubject(field: string, type: RuleType, { labels, language }: Reader): Subject {
  const said = sentenceOf({ text: field, expected: 'any' }, labels, language)
  return { field, label: said.replace(/^“(.*)”$/, '$1'), type, operators: operatorsOf(type), first: firstOf(type) }
}

function below(path: string, type: RuleType): Array<[string, RuleType]> {
  switch (type.type) {
    case 'object':
      return Object.entries(type.fields).flatMap(([name, field]) => (/^[A-Za-z_]\w*$/.test(name) ? below(`${path}.${name}`, field.type) : []))
    case 'list':
      return [...(type.of.type === 'object' || type.of.type === 'list' ? [] : [[path, type] as [string, RuleType]]), [`size(${path})`, { type: 'int' }]]
    case 'date':
      return [[path, type], [`ageAt(${path}, today)`, { type: 'int' }]]
    default:
      return [[path, type]]
  }
}

const order = ['equals', 'differs', 'less', 'atMost', 'more', 'atLeast'] as const
const given = ['answered', 'unanswered'] as const

/** What a value of a type can be tested for. */
function operatorsOf(type: RuleType): readonly TestOperator[] {
  switch (type.type) {
    case 'bool':
      return ['yes', 'no', ...given]
    case 'choice':
      return ['equals', 'differs', 'oneOf', 'noneOf', ...given]
    case 'string':
      return ['equals', 'differs', 'contains', 'startsWith', 'endsWith', 'oneOf', 'noneOf', ...given]
    case 'list':
      return ['includes', 'excludes', ...given]
    case 'int':
    case 'decimal':
    case 'date':
      return [...order, ...given]
    case 'dyn':
    case 'object':
      return [...order, 'oneOf', 'noneOf', 'includes', 'excludes', ...given]
  }
}

/** The CEL a value of a type begins with. */
export function firstOf(type: RuleType): string {
  switch (type.type) {
    case 'choice':
      return toRuleLiteral(type.values[0] ?? '')
    case 'list':
      return firstOf(type.of)
    case 'int':
    case 'decimal':
      return '0'
    case 'date':
      return 'today'
    case 'bool':
      return 'true'
    default:
      return "''"
  }
}
