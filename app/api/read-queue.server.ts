import { refuse, type ApiCall } from '#app/api/api-call.server.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import { toQuery } from '#app/services/dossiers/queue-query.ts'
import type { QueueRow, QueueView } from '#runtime/ports.ts'
import type { QueueLine } from '#schemas/generated/api.ts'

const views: readonly QueueView[] = ['mine', 'unit', 'waiting', 'all']
const sorts = ['due', 'filed', 'newest'] as const

/** `GET /api/v1/queue?view=&procedure=&step=&search=&sort=&after=&limit=`. */
export async function readQueue(call: ApiCall): Promise<Answer> {
  const { query, holder, runtime } = call
  const procedure = query.get('procedure') ?? undefined
  if (!holder.can('queue:read', procedure)) throw refuse(call, 'out-of-scope')
  const request = {
    view: views.find((view) => view === query.get('view')) ?? 'unit',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'due',
    procedure,
    step: query.get('step') ?? undefined,
    search: query.get('search') ?? undefined,
    after: query.get('after') ?? undefined,
    limit: Math.min(200, Math.max(1, Number(query.get('limit') ?? 50) || 50)),
  }
  const queue = toQuery(holder.actor, request, runtime.core.now())
  if (!queue) throw refuse(call, 'out-of-scope')
  const { rows, next, previous } = await runtime.core.database.dossierQueries.queue(queue)
  return json(200, { rows: rows.filter((row) => holder.can('queue:read', row.procedure)).map(toLine), next, previous })
}

const toLine = ({ id, code, procedure, applicantName, step, status, filedAt, dueAt, assigneeName }: QueueRow): QueueLine => ({
  id,
  code,
  procedure,
  applicantName,
  step,
  status,
  filedAt,
  dueAt,
  assigneeName,
})
