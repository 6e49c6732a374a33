import type { Finding } from '#builder/checks/finding.ts'
import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Why a draft cannot be played, each error leading to its place. */
export function DraftErrors({ errors }: { errors: readonly Finding[] }) {
  const { simulate } = useStudio().messages
  return (
    <section className="card">
      <h2>{simulate.brokenTitle}</h2>
      <p>{simulate.broken(errors.length)}</p>
      <FindingList findings={errors} most={10} isLinked />
    </section>
  )
}
