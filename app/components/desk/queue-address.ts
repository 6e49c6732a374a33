import type { QueueRequest } from '#app/services/dossiers.ts'
import type { QueueView } from '#runtime/ports.ts'

/** The list an officer looks at is named by its address alone, so that it can be kept, shared and returned to. */
export const queueViews = ['mine', 'unit', 'waiting', 'all'] as const satisfies readonly QueueView[]
export const queueSorts = ['due', 'filed', 'newest'] as const

/** What an address asks for. Unknown values fall back, over-long ones are cut: an address is typed by people. */
export function parseQueue(search: URLSearchParams): QueueRequest {
  const text = (name: string): string | undefined => search.get(name)?.normalize('NFC').trim().slice(0, 200) || undefined
  return {
    view: queueViews.find((view) => view === search.get('view')) ?? 'mine',
    sort: queueSorts.find((sort) => sort === search.get('sort')) ?? 'due',
    procedure: text('procedure'),
    step: text('procedure') && text('step'),
    search: text('q'),
    overdueOnly: search.get('overdue') === '1' || undefined,
    after: text('after'),
  }
}

/** The query string of a list, with some of it changed; another list or filter begins on its first page. */
export function toQueueQuery(request: QueueRequest, change: Partial<QueueRequest> = {}): string {
  const { view, sort, procedure, step, search, overdueOnly, after } = { ...request, after: undefined, ...change }
  const entries = Object.entries({ view, procedure, step, q: search, overdue: overdueOnly && '1', sort: sort === 'due' ? undefined : sort, after })
  const given = entries.flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `?${new URLSearchParams(given).toString()}`
}

/** True when something narrows the list. */
export const isFiltered = ({ procedure, search, overdueOnly }: QueueRequest): boolean => Boolean(procedure ?? search ?? overdueOnly)
