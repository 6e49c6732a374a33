import { useDeferredValue, useMemo } from 'react'
import { RuleEditor } from '#builder/editor/rules/rule-editor.tsx'
import { ruleEntries } from '#builder/editor/rules/rule-entries.ts'
import { RuleList } from '#builder/editor/rules/rule-list.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { ruleAt } from '#builder/rules/rule-at.ts'

/** All rules of the procedure in one list, in plain words; the one that is chosen beside it, by choosing and as text. */
export function RulesPage() {
  const { draft, at, findings, language, messages } = useDraft()
  const listed = useDeferredValue(draft)
  const entries = useMemo(() => ruleEntries(listed, { language, messages, findings }), [listed, language, messages, findings])
  const rule = at === undefined ? undefined : ruleAt(draft, at)
  return (
    <div className="studio-columns rules-page">
      <RuleList entries={entries} />
      <section className="studio-details" aria-label={messages.parts.details}>
        {at === undefined || !rule ? <p className="muted">{messages.parts.chooseOne}</p> : <RuleEditor key={at} at={at} rule={rule} />}
      </section>
    </div>
  )
}
