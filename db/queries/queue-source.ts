import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { QueueQuery, QueueView } from '#runtime/ports.ts'

type Sql = RawBuilder<unknown>

/** One range of one index: rows of a table that have `where`, in the order of `key`. A view is one of them, or several. */
export type QueueBranch = { table: 'dossiers' | 'holders'; no: Sql; key: Sql; where: Sql[] }

type Asked = Pick<QueueQuery, 'view' | 'accountId' | 'assignments'> & Partial<QueueQuery>
type Sort = QueueQuery['sort'] | undefined

/** Which officers' rights and filters select what; the words of `QueueQuery`, in SQL. A row may be in several branches. */
export function toQueueSource(query: Asked): QueueBranch[] {
  return views[query.view](query).map((branch) => ({ ...branch, where: [...branch.where, ...filters(query, branch)] }))
}

const views: Record<QueueView, (query: Asked) => QueueBranch[]> = {
  mine: ({ accountId, sort }) => [dossiers(sort, [sql`x.assignee = ${accountId}`])],
  unit: ({ assignments, sort }) =>
    assignments === 'everything' ? [dossiers(sort, [sort === 'due' ? among('h') : inState('h')])] : pairs(assignments).map((pair) => dossiers(sort, [pair])),
  waiting: ({ assignments }) =>
    assignments === 'everything' ? [dossiers('due', [among('w')])] : pairs(assignments).map((pair) => holders('due', [pair, among('w')])),
  all: ({ assignments, sort }) => {
    if (assignments !== 'everything') return pairs(assignments).flatMap((pair) => [dossiers(sort, [pair]), holders(sort, [pair])])
    return sort === 'due' ? [dossiers(sort, [])] : ['h', 'w', 'z'].map((state) => dossiers(sort, [inState(state)]))
  },
}

const keyOf = (sort: Sort): Sql => (sort === 'due' ? sql`x.list_key` : sql`x.filed_at`)
/** Those who hold a dossier now stand in its row; `holders` has who held it before. */
const dossiers = (sort: Sort, where: Sql[]): QueueBranch => ({ table: 'dossiers', no: sql`x.no`, key: keyOf(sort), where })
const holders = (sort: Sort, where: Sql[]): QueueBranch => ({ table: 'holders', no: sql`x.dossier_no`, key: keyOf(sort), where })

/** Held, waiting or closed: as a range of the key of lists, and as the beginning of the index by filing. */
const among = (state: string): Sql => sql`x.list_key >= ${state} AND x.list_key < ${`${state}\u{7f}`}`
const inState = (state: string): Sql => sql`substr(x.list_key, 1, 1) = ${state}`

/** Nobody's rights select nothing, which is not the same as everybody's. */
function pairs(assignments: Exclude<QueueQuery['assignments'], 'everything'>): Sql[] {
  if (assignments.length === 0) return [sql`1 = 0`]
  const distinct = new Map(assignments.map((pair) => [JSON.stringify([pair.role, pair.unit]), pair]))
  return [...distinct.values()].map(({ role, unit }) => sql`x.role = ${role} AND x.unit = ${unit}`)
}

function filters({ procedure, step, overdueAt }: Partial<QueueQuery>, { table, no }: QueueBranch): Sql[] {
  const is = (column: 'procedure' | 'step', value: string): Sql =>
    table === 'dossiers' ? sql`x.${sql.ref(column)} = ${value}` : sql`EXISTS (SELECT 1 FROM dossiers f WHERE f.no = ${no} AND f.${sql.ref(column)} = ${value})`
  return [
    ...(procedure === undefined ? [] : [is('procedure', procedure)]),
    ...(step === undefined ? [] : [is('step', step)]),
    ...(overdueAt === undefined ? [] : [sql`x.list_key >= 'h' AND x.list_key < ${`h${overdueAt}`}`]),
  ]
}
