import type { AnswerChange } from '#app/components/desk/reading.ts'
import { formatDate } from '#app/format.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'

/** What a supplement changed, question by question, each with its date: the officer need not compare. */
export function AnswerChanges({ changes }: { changes: readonly AnswerChange[] }) {
  const language = useLanguage()
  const { desk } = useMessages()
  return (
    <section className="card changes" aria-labelledby="changes">
      <h2 id="changes">{desk.changes}</h2>
      {changes.length === 0 ? (
        <p>{desk.changeNone}</p>
      ) : (
        <dl>
          {changes.map(({ pointer, label, labelBefore, before, after, at }) => (
            <div key={`${at} ${pointer}`}>
              <dt>
                {label} <span className="badge warn">{desk.changeAt(formatDate(at, language))}</span>{' '}
                {labelBefore !== undefined && <span className="small muted">{desk.changeRenamed(labelBefore)}</span>}
              </dt>
              <dd>
                <span className="visually-hidden">{desk.changeBefore}: </span>
                <del>{before || desk.blank}</del>
              </dd>
              <dd>
                <span className="visually-hidden">{desk.changeAfter}: </span>
                <ins>{after || desk.blank}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
