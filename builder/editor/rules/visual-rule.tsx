import { useEffect, useRef, useState, type RefObject } from 'react'
import { prepareRuleGroup, QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { ActionControl, MenuControl } from '#builder/editor/rules/menu-control.tsx'
import { OperandControl } from '#builder/editor/rules/operand-control.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { isGroup, isTestOperator, testOperators, writeQuery, type Query, type QueryPart } from '#builder/rules/query.ts'
import { readQuery } from '#builder/rules/read-query.ts'
import type { RuleLabels } from '#builder/rules/rule-labels.ts'
import { subjectNamed, subjectsOf } from '#builder/rules/rule-menu.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'

export type VisualRule = { rule: PlacedRule; scope: RuleScope; labels: RuleLabels; change: (text: string) => void; settle: () => void }

/**
 * The rule by choosing: what is asked, the test, the value. The menus hold what the rule may see. It shows what the text says and
 * writes the text anew with each change; lines without a value are kept here until they have one.
 */
export function VisualRule({ rule, scope, labels, change, settle }: VisualRule) {
  const { language, messages } = useStudio()
  const words = messages.rules
  // The lines a text was written from: they stay the same lines, and keep the cursor, however the text comes back.
  const [written] = useState(() => new Map<string, Query>())
  const [shown, setShown] = useState(() => ({ text: rule.text, query: linesOf(rule.text) ?? { combinator: 'and' as const, rules: [] } }))
  if (shown.text !== rule.text) setShown({ text: rule.text, query: written.get(rule.text) ?? linesOf(rule.text) ?? shown.query })
  const reader = { labels, language }
  const subjects = subjectsOf(scope, reader)
  const used = testsOf(shown.query)
  const lines = useFocusOnNewLine(used.length)
  const all = [...subjects, ...[...new Set(used.map(({ field }) => field))].filter((field) => !subjects.some((subject) => subject.field === field)).map((field) => subjectNamed([], field, reader))]
  const fields = all.map(({ field, label, operators, type }) => {
    const also = used.filter((test) => test.field === field).map(({ operator }) => operator)
    const named = type.type === 'date' ? { ...words.operators, ...words.dayOperators } : words.operators
    return { name: field, label, operators: [...new Set([...operators, ...also])].map((name) => ({ name, label: named[name] })) }
  })
  const update = (group: RuleGroupType): void => {
    const query = toQuery(group)
    const text = isComplete(query) ? writeQuery(query) : shown.text
    if (text !== shown.text) written.set(text, query)
    setShown({ text, query })
    if (text !== shown.text) change(text)
  }
  return (
    <div ref={lines} className="visual-rule" onBlur={settle}>
      <QueryBuilder
        fields={fields}
        query={shown.query}
        onQueryChange={update}
        enableMountQueryChange={false}
        showNotToggle
        combinators={[{ name: 'and', label: words.builder.and }, { name: 'or', label: words.builder.or }]}
        getDefaultValue={({ field }) => subjectNamed(all, field, reader).first}
        controlElements={{ valueEditor: OperandControl, valueSelector: MenuControl, actionElement: ActionControl }}
        context={{ subjects: all, labels }}
        translations={translationsOf(words.builder)}
      />
      {!isComplete(shown.query) && <p className="small muted">{words.unfinished}</p>}
    </div>
  )
}

/** A line that was added is where the keyboard goes on. */
function useFocusOnNewLine(count: number): RefObject<HTMLDivElement> {
  const lines = useRef<HTMLDivElement>(null)
  const before = useRef(count)
  useEffect(() => {
    const isAdded = count > before.current && lines.current?.contains(document.activeElement)
    before.current = count
    // The builder draws its lines a moment after it was told of them.
    if (isAdded) requestAnimationFrame(() => [...(lines.current?.querySelectorAll<HTMLElement>('.rule') ?? [])].at(-1)?.querySelector('select')?.focus())
  }, [count])
  return lines
}

/** The lines of a text, each with an identity from the start, so that changing one does not make it another. */
function linesOf(text: string): Query | undefined {
  const query = readQuery(text)
  return query && toQuery(prepareRuleGroup<RuleGroupType>(query))
}

function testsOf(part: QueryPart): Array<Exclude<QueryPart, Query>> {
  return isGroup(part) ? part.rules.flatMap(testsOf) : [part]
}

function isComplete(query: Query): boolean {
  return testsOf(query).every(({ operator, value }) => testOperators[operator].takes === 'none' || (typeof value === 'string' ? value !== '' : value.length > 0 && value.every((one) => one !== '')))
}

/** What the builder holds, as a query of ours. */
function toQuery({ id, combinator, not, rules }: RuleGroupType): Query {
  return { ...(id !== undefined && { id }), combinator: combinator === 'or' ? 'or' : 'and', ...(not && { not }), rules: rules.map((part) => ('rules' in part ? toQuery(part) : toTest(part))) }
}

function toTest({ id, field, operator, value }: { id?: string; field: string; operator: string; value: unknown }): QueryPart {
  const values = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? value : ''
  return { ...(id !== undefined && { id }), field, operator: isTestOperator(operator) ? operator : 'equals', value: values }
}

function translationsOf(words: Record<'field' | 'operator' | 'value' | 'combinator' | 'not' | 'addRule' | 'addGroup' | 'removeRule' | 'removeGroup', string>) {
  return {
    fields: { title: words.field },
    operators: { title: words.operator },
    value: { title: words.value },
    combinators: { title: words.combinator },
    notToggle: { title: words.not, label: words.not },
    addRule: { title: words.addRule, label: words.addRule },
    addGroup: { title: words.addGroup, label: words.addGroup },
    removeRule: { title: words.removeRule, label: '✕' },
    removeGroup: { title: words.removeGroup, label: '✕' },
  }
}
