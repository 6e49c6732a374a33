import { DueBadge } from '#app/components/due-badge.tsx'
import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { ClockLine } from '#app/services/dossiers.ts'
import { explainDue } from '#runtime/deadlines/explain.ts'

type ClockExplainedProps = { clock: Pick<ClockLine, 'title' | 'remaining' | 'explanation'> & { state: { dueAt?: string } }; open?: true }

/** One time limit: what is left of it, when it ends, and the count that led there. */
export function ClockExplained({ clock, open }: ClockExplainedProps) {
  const language = useLanguage()
  const { dossier } = useMessages()
  const { title, remaining, explanation, state } = clock
  return (
    <div className="clock">
      <p>
        <strong>{inLanguage(title, language)}</strong> <DueBadge remaining={remaining} />
        {state.dueAt && (
          <span className="due">
            {dossier.dueAt}: <When at={state.dueAt} />
          </span>
        )}
      </p>
      <details open={open}>
        <summary>{dossier.whyDate}</summary>
        <ol className="count">
          {explainDue({ explanation }, language).map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ol>
      </details>
    </div>
  )
}
