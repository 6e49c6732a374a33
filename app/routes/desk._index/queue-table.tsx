import { DueBadge } from '#app/components/due-badge.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { When } from '#app/components/when.tsx'
import { toQueueQuery } from '#app/components/desk/queue-address.ts'
import { useMessages } from '#app/messages/messages.ts'
import { QueueAction } from '#app/routes/desk._index/queue-action.tsx'
import type { QueueData, QueueLine } from '#app/routes/desk._index/queue.server.ts'

/** The list itself: dense, one line a dossier, its code a link, one action at its end. */
export function QueueTable({ queue: { lines, request } }: { queue: Pick<QueueData, 'lines' | 'request'> }) {
  const { desk } = useMessages()
  const query = toQueueQuery(request, { after: request.after })
  return (
    <>
      <table className="dense queue">
        <caption className="visually-hidden">{desk.views[request.view]}</caption>
        <thead>
          <tr>
            {[desk.code, desk.applicant, desk.procedure, desk.status, desk.due, desk.holder, desk.action].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <QueueRow key={line.id} line={line} query={query} />
          ))}
        </tbody>
      </table>
      <p className="muted small">{desk.shown(lines.length)}</p>
    </>
  )
}

function QueueRow({ line, query }: { line: QueueLine; query: string }) {
  const { desk } = useMessages()
  return (
    <tr>
      <th scope="row" className="num">
        <a href={`/desk/dossiers/${line.id}${query}`}>{line.code}</a>
        <span className="sub">
          {desk.filed} <When at={line.filedAt} dateOnly />
        </span>
      </th>
      <td data-label={desk.applicant} className="party">{line.applicantName}</td>
      <td data-label={desk.procedure} className="subject">
        <span className="clamp">{line.procedure}</span>
        <span className="sub">{line.step}</span>
      </td>
      <td data-label={desk.status}>
        <StatusBadge status={line.status} />
      </td>
      <td data-label={desk.due}>
        <Due line={line} />
      </td>
      <td data-label={desk.holder}>{line.assigneeName ?? <span className="muted">{desk.nobody}</span>}</td>
      <td className="act">
        <QueueAction line={line} query={query} />
      </td>
    </tr>
  )
}

function Due({ line: { dueAt, remaining } }: { line: QueueLine }) {
  const { desk } = useMessages()
  return (
    <>
      {remaining ? <DueBadge remaining={remaining} /> : <span className="muted">{desk.noDue}</span>}
      {dueAt && (
        <span className="sub num">
          <When at={dueAt} dateOnly />
        </span>
      )}
    </>
  )
}
