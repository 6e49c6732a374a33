import { useMemo } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { effortOf, firstTimer } from '#runtime/forms/filling-time.ts'
import { sectionsOf, toOptionsOf } from '#runtime/forms/sections.ts'

/** How long an applicant will take, estimated from the form as it is now. */
export function FillingTime() {
  const { draft, messages } = useDraft()
  const { form, papers, optionLists } = draft
  const effort = useMemo(() => effortOf(sectionsOf(form, papers), toOptionsOf(optionLists)), [form, papers, optionLists])
  if (effort.mostQuestions === 0) return null
  const minutes = (seconds: number): number => Math.max(1, Math.round((firstTimer * seconds) / 60))
  return <p>{messages.home.fillingTime(minutes(effort.leastSeconds), minutes(effort.mostSeconds))}</p>
}
