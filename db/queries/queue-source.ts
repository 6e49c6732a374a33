import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { QueueQuery, QueueView } from '#runtime/ports.ts'

type Sql = RawBuilder<unknown>

/**
 * Where lists find dossiers: at their rows on PostgreSQL; on SQLite in places of their own, which a dossier comes into a
 * moment after it was filed, and until then at its row too.
 */
export type Lists = 'rows' | 'places' | 'both'

/** What a filing leaves to a moment after its commit, which on PostgreSQL is nothing. */
export type Waiting = {
  /** Where lists find all dossiers now: in their places, and while any waits at its row too. */
  lists(): Lists
  /** Resolves when all that was filed has its place, its codes of letters can be found, its mails are in the outbox. */
  settled(): Promise<void>
}

/** One range of one index: rows of a table that have `where`, in the order of `key`. A view is one of them, or several. */
export type QueueBranch = { table: 'dossiers' | 'dossier_places' | 'holders'; no: Sql; key: Sql; where: Sql[] }

type Asked = Pick<QueueQuery, 'view' | 'accountId' | 'assignments'> & Partial<QueueQuery>
type Sort = QueueQuery['sort'] | undefined

/** Which officers' rights and filters select what; the words of `QueueQuery`, in SQL. A row may be in several branches. */
export function toQueueSource(query: Asked, lists: Lists): QueueBranch[] {
  return views[query.view](query).flatMap(among[lists]).map((branch) => ({ ...branch, where: [...branch.where, ...filters(query, branch)] }))
}

/** What an applicant filed, in the order of filing. */
export function toFiledSource(applicant: string, lists: Lists): QueueBranch[] {
  return [places('filed', [sql`x.applicant_id = ${applicant}`])].flatMap(among[lists])
}

const among: Record<Lists, (branch: QueueBranch) => QueueBranch[]> = {
  places: (branch) => [branch],
  rows: (branch) => [branch.table === 'dossier_places' ? { ...branch, table: 'dossiers' } : branch],
  both: (branch) => {
    if (branch.table !== 'dossier_places') return [branch]
    const waits = sql`x.no > (SELECT settled_to FROM dossier_progress)`
    return [branch, { ...branch, table: 'dossiers', where: [waits, ...branch.where] }]
  },
}

const views: Record<QueueView, (query: Asked) => QueueBranch[]> = {
  mine: ({ accountId, sort }) => [dossiers(sort, [sql`x.assignee = ${accountId}`])],
  unit: ({ assignments, sort }) =>
    assignments === 'everything' ? [places(sort, [sort === 'due' ? inRange('h') : inState('h')])] : pairs(assignments).map((pair) => places(sort, [pair])),
  waiting: ({ assignments }) =>
    assignments === 'everything' ? [places('due', [inRange('w')])] : pairs(assignments).map((pair) => holders('due', [pair, inRange('w')])),
  all: ({ assignments, sort }) => {
    if (assignments !== 'everything') return pairs(assignments).flatMap((pair) => [places(sort, [pair]), holders(sort, [pair])])
    return sort === 'due' ? [places(sort, [])] : ['h', 'w', 'z'].map((state) => places(sort, [inState(state)]))
  },
}

const keyOf = (sort: Sort): Sql => (sort === 'due' ? sql`x.list_key` : sql`x.filed_at`)
/** Those who hold a dossier now stand in its row and its place; `holders` has who held it before. */
const places = (sort: Sort, where: Sql[]): QueueBranch => ({ table: 'dossier_places', no: sql`x.no`, key: keyOf(sort), where })
const dossiers = (sort: Sort, where: Sql[]): QueueBranch => ({ table: 'dossiers', no: sql`x.no`, key: keyOf(sort), where })
const holders = (sort: Sort, where: Sql[]): QueueBranch => ({ table: 'holders', no: sql`x.dossier_no`, key: keyOf(sort), where })

/** Held, waiting or closed: as a range of the key of lists, and as the beginning of the index by filing. */
const inRange = (state: string): Sql => sql`x.list_key >= ${state} AND x.list_key < ${`${state}\u{7f}`}`
const inState = (state: string): Sql => sql`substr(x.list_key, 1, 1) = ${state}`

/** Nobody's rights select nothing, which is not the same as everybody's. */
function pairs(assignments: Exclude<QueueQuery['assignments'], 'everything'>): Sql[] {
  if (assignments.length === 0) return [sql`1 = 0`]
  const distinct = new Map(assignments.map((pair) => [JSON.stringify([pair.role, pair.unit]), pair]))
  return [...distinct.values()].map(({ role, unit }) => sql`x.role = ${role} AND x.unit = ${unit}`)
}

function filters({ procedure, step, overdueAt }: Partial<QueueQuery>, { table, no }: QueueBranch): Sql[] {
  const is = (column: 'procedure' | 'step', value: string): Sql =>
    table === 'holders' ? sql`EXISTS (SELECT 1 FROM dossiers f WHERE f.no = ${no} AND f.${sql.ref(column)} = ${value})` : sql`x.${sql.ref(column)} = ${value}`
  return [
    ...(procedure === undefined ? [] : [is('procedure', procedure)]),
    ...(step === undefined ? [] : [is('step', step)]),
    ...(overdueAt === undefined ? [] : [sql`x.list_key >= 'h' AND x.list_key < ${`h${overdueAt}`}`]),
  ]
}
