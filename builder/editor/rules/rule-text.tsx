import { useRef, useState } from 'react'
import type { RuleMember } from '#builder/editor/rules/use-rule-member.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { ruleProblemText } from '#builder/checks/rule-problem-text.ts'
import type { RuleProblem } from '#runtime/rules/rule-problem.ts'

/** The rule as text. Each error says where it is; choosing it puts the cursor on that part. */
export function RuleText({ at, text, problems, member }: { at: string; text: string; problems: readonly RuleProblem[]; member: RuleMember }) {
  const { language, messages } = useStudio()
  const { rules } = messages
  const [typed, setTyped] = useState<string>()
  const area = useRef<HTMLTextAreaElement>(null)
  const id = `rule-${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const change = (next: string): void => {
    setTyped(next)
    if (next !== '') member.type(next)
  }
  const leave = (): void => {
    if (typed === '' && text !== '') member.remove()
    member.settle()
    setTyped(undefined)
  }
  const show = ({ start, end }: RuleProblem): void => {
    area.current?.focus()
    area.current?.setSelectionRange(start, end)
  }
  return (
    <>
      <h3>
        <label htmlFor={id}>{rules.text}</label>
      </h3>
      <textarea
        ref={area}
        id={id}
        className="code"
        rows={Math.min(8, Math.max(2, Math.ceil(text.length / 60)))}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={problems.length > 0 ? true : undefined}
        aria-describedby={`${id}-problems`}
        value={typed ?? text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={leave}
      />
      <div id={`${id}-problems`} role="status">
        {member.problem && <p className="error">{member.problem}</p>}
        {problems.length > 0 && (
          <ul className="rule-problems" aria-label={rules.problems}>
            {problems.map((problem) => (
              <li key={`${problem.code}${problem.start}`}>
                <span className="error">{ruleProblemText(problem, text)[language]}</span>{' '}
                <button type="button" className="button small quiet" onClick={() => show(problem)}>
                  {rules.goToProblem(problem.start + 1)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
