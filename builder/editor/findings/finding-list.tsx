import { bySeverity, type Finding } from '#builder/checks/finding.ts'
import { witnessText } from '#builder/checks/witness-text.ts'
import { toJson } from '#builder/draft/json.ts'
import { fromDraftPointer } from '#builder/draft/place.ts'
import { FixButton } from '#builder/editor/findings/fix-button.tsx'
import { PageLink } from '#builder/editor/home/page-link.tsx'
import { pageOf } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

type FindingListProps = { findings: readonly Finding[]; most: number; /** Each sentence leads to its place. */ isLinked?: true; className?: string }

/** What was found, the worst first, each with its example and the button that puts it right where there is one; the first so many. */
export function FindingList({ findings, most, isLinked, className }: FindingListProps) {
  const { draft, language, messages } = useDraft()
  const root = toJson(draft)
  return (
    <ul className={className}>
      {findings.toSorted(bySeverity).slice(0, most).map((finding) => {
        const { code, place, text, severity, witness } = finding
        return (
          <li key={`${code}${place}${text.en}`} className={severity}>
            {isLinked ? (
              <PageLink page={pageOf(place)} at={fromDraftPointer(root, place)}>
                {text[language]}
              </PageLink>
            ) : (
              text[language]
            )}{' '}
            {witness && <span className="muted">{witnessText(witness)[language]} </span>}
            <FixButton finding={finding} />
          </li>
        )
      })}
      {findings.length > most && <li className="muted">{messages.home.more(findings.length - most)}</li>}
    </ul>
  )
}
