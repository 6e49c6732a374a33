import { useState } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { explainRule, type Conjunct } from '#runtime/rules/explain-rule.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import type { RuleLabels } from '#builder/rules/rule-labels.ts'
import { askedBy, toAnswers, type Asked } from '#builder/rules/sample-answers.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'

type Trial = { rule: PlacedRule; scope: RuleScope; labels: RuleLabels }

/** Only the answers the rule looks at, to be filled in; what each condition then says, and the whole. */
export function RuleTrial({ rule, scope, labels }: Trial) {
  const { savedAt, language, messages } = useDraft()
  const { rules } = messages
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [today, setToday] = useState(savedAt.slice(0, 10))
  if (rule.text === '' || !parseRule(rule.text).ok) return null
  const asked = askedBy(rule.text, scope)
  const { value, reason, conjuncts } = explainRule(rule.text, scope, toAnswers(asked, typed), { today })
  const inWords = (of: { value: unknown; reason?: Conjunct['reason'] }): string => resultInWords(of, rules)
  return (
    <details className="rule-trial">
      <summary>{rules.tests}</summary>
      <p className="small muted">{asked.length === 0 ? rules.noAnswers : rules.testsHint}</p>
      <div className="trial-answers">
        {asked.map((one) => (
          <SampleAnswer key={one.path.join('.')} asked={one} labels={labels} value={typed[one.path.join('.')] ?? ''} change={(text) => setTyped({ ...typed, [one.path.join('.')]: text })} />
        ))}
        <label className="member">
          {rules.today}
          <input type="date" value={today} onChange={({ currentTarget }) => currentTarget.value !== '' && setToday(currentTarget.value)} />
        </label>
      </div>
      <table className="trial-results">
        <thead>
          <tr>
            <th scope="col">{rules.conjunct}</th>
            <th scope="col">{rules.result}</th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {conjuncts.map((conjunct) => (
            <tr key={conjunct.text}>
              <td>{sentenceOf({ text: conjunct.text, expected: rule.expected }, labels, language)}</td>
              <td className={toneOf(conjunct.value)}>{inWords(conjunct)}</td>
            </tr>
          ))}
          {conjuncts.length > 1 && (
            <tr>
              <th scope="row">{rules.result}</th>
              <td className={toneOf(value)}>{inWords({ value, ...(reason && { reason }) })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </details>
  )
}

function toneOf(value: unknown): string | undefined {
  return value === true ? 'holds' : value === false || value === undefined ? 'fails' : undefined
}

function resultInWords({ value, reason }: { value: unknown; reason?: Conjunct['reason'] }, words: ReturnType<typeof useDraft>['messages']['rules']): string {
  if (value === true) return `✓ ${words.holds}`
  if (value === false) return `✗ ${words.fails}`
  if (value === undefined) return `${words.noValue}${reason ? `: ${words.reasons[reason]}` : ''}`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function SampleAnswer({ asked: { path, type, isMany }, labels, value, change }: { asked: Asked; labels: RuleLabels; value: string; change: (text: string) => void }) {
  const { language, messages } = useDraft()
  const label = sentenceOf({ text: path.filter((part) => part !== '*').join('.'), expected: 'any' }, labels, language)
  const choices = type.type === 'choice' ? type.values : type.type === 'bool' ? ['true', 'false'] : undefined
  const nameOf = (choice: string): string => {
    const option = labels.optionOf(path, choice)
    return option ? option[language] || option.vi : choice === 'true' ? messages.rules.holds : choice === 'false' ? messages.rules.fails : choice
  }
  return (
    <label className="member">
      {label}
      {choices && !isMany ? (
        <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="">{messages.panel.none}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {nameOf(choice)}
            </option>
          ))}
        </select>
      ) : isMany ? (
        <textarea rows={2} value={value} placeholder={choices?.join('\n')} onChange={({ currentTarget }) => change(currentTarget.value)} />
      ) : (
        <input type={type.type === 'date' ? 'date' : 'text'} inputMode={type.type === 'int' || type.type === 'decimal' ? 'decimal' : undefined} value={value} onChange={({ currentTarget }) => change(currentTarget.value)} />
      )}
    </label>
  )
}
