import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { QueueQuery, QueueView } from '#runtime/ports.ts'

type Sql = RawBuilder<unknown>

/** Where a view is read from: a table whose index has the rows of one holder in the order of `key`. */
export type QueueSource = {
  table: Sql
  id: Sql
  key: Sql
  /** Conditions that hold for every row of the view. */
  where: Sql[]
  /** One condition per role and unit, each the beginning of an index; none when everything may be seen. */
  holders: Sql[]
}

/** Which officers' rights and filters select what; the words of `QueueQuery`, in SQL. */
export function toQueueSource(query: Pick<QueueQuery, 'view' | 'accountId' | 'assignments'> & Partial<QueueQuery>): QueueSource {
  const source = views[query.view](query)
  return { ...source, where: [...source.where, ...filters(query, source)] }
}

type Views = Record<QueueView, (query: Pick<QueueQuery, 'accountId' | 'assignments'> & Partial<QueueQuery>) => QueueSource>

const views: Views = {
  mine: ({ accountId, sort }) => ({ ...tasks(sort), where: [sql`x.assignee = ${accountId}`], holders: [] }),
  unit: ({ assignments, sort }) => ({ ...tasks(sort), where: [], holders: pairs(assignments) }),
  waiting: ({ assignments }) => ({ ...listed(assignments), key: sql`x.list_key`, where: [sql`x.list_key >= 'w' AND x.list_key < 'x'`], holders: pairs(assignments) }),
  all: ({ assignments, sort }) => ({ ...listed(assignments), key: sort === 'due' ? sql`x.list_key` : sql`x.filed_at`, where: [], holders: pairs(assignments) }),
}

const tasks = (sort: QueueQuery['sort'] | undefined) => ({
  table: sql`tasks`,
  id: sql`x.dossier_id`,
  key: sort === 'due' ? sql`x.due_key` : sql`x.filed_at`,
})

const listed = (assignments: QueueQuery['assignments']) =>
  assignments === 'everything' ? { table: sql`dossiers`, id: sql`x.id` } : { table: sql`holders`, id: sql`x.dossier_id` }

/** Nobody's rights select nothing, which is not the same as everybody's. */
function pairs(assignments: QueueQuery['assignments']): Sql[] {
  if (assignments === 'everything') return []
  if (assignments.length === 0) return [sql`1 = 0`]
  const distinct = new Map(assignments.map((pair) => [JSON.stringify([pair.role, pair.unit]), pair]))
  return [...distinct.values()].map(({ role, unit }) => sql`x.role = ${role} AND x.unit = ${unit}`)
}

function filters({ view, assignments, procedure, step, overdueAt }: Partial<QueueQuery>, { id }: QueueSource): Sql[] {
  const isTask = view === 'mine' || view === 'unit'
  const is = (column: 'procedure' | 'step', value: string): Sql =>
    isTask || assignments === 'everything'
      ? sql`x.${sql.ref(column)} = ${value}`
      : sql`EXISTS (SELECT 1 FROM dossiers f WHERE f.id = ${id} AND f.${sql.ref(column)} = ${value})`
  return [
    ...(procedure === undefined ? [] : [is('procedure', procedure)]),
    ...(step === undefined ? [] : [is('step', step)]),
    ...(overdueAt === undefined ? [] : [isTask ? sql`x.due_key < ${overdueAt}` : sql`x.list_key >= 'h' AND x.list_key < ${`h${overdueAt}`}`]),
  ]
}
