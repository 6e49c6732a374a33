import { useMemo } from 'react'
import type { Comparison } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { effortOf, firstTimer } from '#runtime/forms/filling-time.ts'
import { sectionsOf, toOptionsOf } from '#runtime/forms/sections.ts'

/** How long an applicant will take, estimated from the form as it is now; beside it, how long people took with the version in use. */
export function FillingTime({ measured }: { measured: Comparison['filling'] }) {
  const { draft, messages } = useDraft()
  const { form, papers, optionLists } = draft
  const effort = useMemo(() => effortOf(sectionsOf(form, papers), toOptionsOf(optionLists)), [form, papers, optionLists])
  if (effort.mostQuestions === 0) return null
  const { home } = messages
  return (
    <p>
      {home.fillingTime(minutes(firstTimer * effort.leastSeconds), minutes(firstTimer * effort.mostSeconds))} {measured && home.fillingMeasured(minutes(measured.median), measured.count)}
    </p>
  )
}

const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))
