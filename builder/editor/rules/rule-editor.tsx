import { toJson } from '#builder/draft/json.ts'
import { toDraftPointer } from '#builder/draft/place.ts'
import { RuleText } from '#builder/editor/rules/rule-text.tsx'
import { RuleTrial } from '#builder/editor/rules/rule-trial.tsx'
import { doesOf, whereOf } from '#builder/editor/rules/rule-entries.ts'
import { useRuleMember } from '#builder/editor/rules/use-rule-member.ts'
import { pageOf } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useInView } from '#builder/editor/use-in-view.ts'
import { useLoaded } from '#builder/editor/use-loaded.ts'
import { problemsAt, scopeAt } from '#builder/rules/rule-at.ts'
import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { readQuery } from '#builder/rules/read-query.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'

/** One rule: how it reads, by choosing, as text, with what is wrong with it, and tried on sample answers. */
export function RuleEditor({ at, rule }: { at: string; rule: PlacedRule }) {
  const { draft, language, messages, hrefOf, goTo } = useDraft()
  const member = useRuleMember(at)
  const visual = useLoaded(loadVisual)
  const heading = useInView(at)
  const words = messages.rules
  const scope = scopeAt(draft, rule)
  const labels = ruleLabels(draft, rule)
  const pointer = toDraftPointer(toJson(draft), at) ?? ''
  const part = at.slice(0, at.lastIndexOf('/'))
  const page = pageOf(pointer)
  const canBeChosen = rule.expected === 'bool' && readQuery(rule.text) !== undefined
  return (
    <div className="rule-editor">
      <p className="small muted">{whereOf(draft, pointer, language)}</p>
      <h2 ref={heading}>{doesOf(pointer, messages)}</h2>
      <p className="rule-sentence" role="status" aria-label={words.sentence}>
        {rule.text === '' ? words.notWritten : sentenceOf(rule, labels, language)}
      </p>
      <h3>{words.visual}</h3>
      {canBeChosen ? visual ? <visual.VisualRule {...{ rule, scope, labels }} change={member.type} settle={member.settle} /> : <p className="muted">{words.loading}</p> : <p className="small muted">{rule.expected === 'bool' ? words.visualNot : words.visualValue}</p>}
      <RuleText at={at} text={rule.text} problems={problemsAt(rule, scope)} member={member} />
      <RuleTrial rule={rule} scope={scope} labels={labels} />
      <p className="row">
        <a className="button small" href={hrefOf(page, part)} onClick={(event) => (event.preventDefault(), goTo(page, part))}>
          {words.openPart}
        </a>
        {rule.text !== '' && (
          <button type="button" className="button small" onClick={() => member.remove()}>
            {words.removeRule}
          </button>
        )}
      </p>
    </div>
  )
}

const loadVisual = () => import('#builder/editor/rules/visual-rule.tsx')
