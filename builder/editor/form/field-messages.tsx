import { useMemo } from 'react'
import { possibleProblems } from '#builder/fields/possible-problems.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { toOptionsOf } from '#runtime/forms/sections.ts'
import { toProblemPlace } from '#runtime/form-view/problem-place.ts'
import { problemText } from '#runtime/form-view/problem-texts.ts'
import type { Field, OptionList } from '#schemas/generated/procedure.ts'

/** Every message an applicant can get for a field, in both languages, each with an answer that brings it. */
export function FieldMessages({ field, optionLists }: { field: Field; optionLists?: readonly OptionList[] }) {
  const { form } = useStudio().messages
  const problems = useMemo(() => possibleProblems(field, toOptionsOf(optionLists)), [field, optionLists])
  const languages = ['vi', 'en'] as const
  return (
    <details className="field-messages">
      <summary>
        {form.messagesTitle} ({problems.length})
      </summary>
      {problems.length === 0 ? (
        <p className="muted">{form.noMessages}</p>
      ) : (
        <>
          <p className="hint">{form.messagesLead}</p>
          <dl>
            {problems.map(({ code, params, sample, part, message }) => (
              <div key={`${code}${part}`} data-code={code}>
                <dt>
                  {form.answer}: {sample === '' ? form.blank : <code>{sample}</code>}
                </dt>
                {languages.map((language) => (
                  <dd key={language} lang={language}>
                    {problemText({ pointer: '', code, params, ...(message && { message }) }, toProblemPlace(field, part === undefined ? [] : [part], language), language)}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  )
}
