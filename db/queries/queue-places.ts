import { sql } from 'kysely'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import type { RawBuilder } from 'kysely'
import type { Lists, QueueBranch } from '#db/queries/queue-source.ts'

type Sql = RawBuilder<unknown>
/** What lists depend on: the words of the database, and where dossiers are found now. */
export type Listing = { dialect: 'sqlite' | 'postgres'; lists: () => Lists }
/** A dossier by its number, and what it is sorted by. */
export type Place = { no: number; key: string }
export type PlaceSelection = {
  source: QueueBranch[]
  dialect: Listing['dialect']
  /** Folded search text. */
  search?: string
  ascending: boolean
  /** Only what comes after this place, in the chosen direction. */
  after?: Place
  limit: number
}

/** A search looks at the latest dossiers that match, so that a word everybody bears costs no more than a rare one. */
const mostMatches = 1_000

/**
 * Selects `no` and `key` of the first places of a view. Each branch is a range of one index, read only as far as the
 * page goes, so the cost does not depend on how much is stored. A dossier whose code is what was searched for goes first.
 */
export function selectPlaces(selection: PlaceSelection): RawBuilder<Place> {
  const { source, dialect, search, limit } = selection
  const words = toSearchTokens(search ?? '')
  if (search !== undefined && words.length > 0) return sql`SELECT no, key FROM (${matching(selection, search, words, dialect)}) searched`

  const [only, ...others] = source.map((branch) => range(selection, branch))
  if (!only) throw new Error('a view without a branch')
  if (others.length === 0) return sql`SELECT no, key FROM (${only}) places`
  return sql`SELECT no, key FROM (${sql.join([only, ...others].map((one) => sql`SELECT no, key FROM (${one}) one`), sql` UNION `)}) places ORDER BY ${order(selection)} LIMIT ${limit}`
}

function range({ ascending, after, limit }: PlaceSelection, { table, no, key, where }: QueueBranch): Sql {
  return sql`SELECT ${no} AS no, ${key} AS key FROM ${sql.table(table)} x
    ${conditions([...where, ...beyond(key, no, ascending, after)])} ORDER BY ${key} ${turn(ascending)}, ${no} ${turn(ascending)} LIMIT ${limit}`
}

function matching(selection: PlaceSelection, search: string, words: string[], dialect: PlaceSelection['dialect']): Sql {
  const { source, ascending, after, limit } = selection
  const found = source.map(({ table, no, key: usual, where }) => {
    const key = sql`CASE WHEN m.code = ${search} THEN ${ascending ? ' ' : '~'} || ${usual} ELSE ${usual} END`
    return sql`SELECT ${no} AS no, ${key} AS key FROM matches m CROSS JOIN ${sql.table(table)} x
      ${conditions([sql`${no} = m.no`, ...where, ...beyond(key, no, ascending, after)])}`
  })
  return sql`WITH matches AS MATERIALIZED (${matches[dialect](words)})
    SELECT no, key FROM (${sql.join(found, sql` UNION `)}) every ORDER BY ${order(selection)} LIMIT ${limit}`
}

/** The last word may be only begun. On SQLite what was just filed is not in the index yet, and is looked at itself. */
const matches = {
  sqlite: (words: string[]) => {
    const terms = words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
    return sql`SELECT d.no, lower(d.code) AS code FROM dossiers d WHERE d.no > (SELECT settled_to FROM dossier_progress) AND holds_words(d.search_text, ${words.join(' ')})
      UNION ALL SELECT no, code FROM (SELECT d.no, lower(d.code) AS code FROM dossier_search s CROSS JOIN dossiers d
        WHERE s.dossier_search MATCH ${terms} AND d.no = s.rowid ORDER BY s.rowid DESC LIMIT ${mostMatches}) old`
  },
  postgres: (words: string[]) => {
    const terms = words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`).join(' & ')
    return sql`SELECT d.no, lower(d.code) AS code FROM dossiers d WHERE d.search @@ ${terms}::tsquery ORDER BY d.no DESC LIMIT ${mostMatches}`
  },
} satisfies Record<PlaceSelection['dialect'], (words: string[]) => Sql>

const turn = (ascending: boolean): Sql => (ascending ? sql`ASC` : sql`DESC`)
const order = ({ ascending }: PlaceSelection): Sql => sql`key ${turn(ascending)}, no ${turn(ascending)}`
const conditions = (all: Sql[]): Sql => (all.length === 0 ? sql`` : sql`WHERE ${sql.join(all, sql` AND `)}`)

function beyond(key: Sql, no: Sql, ascending: boolean, after: Place | undefined): Sql[] {
  if (!after) return []
  return [ascending ? sql`(${key}, ${no}) > (${after.key}, ${after.no})` : sql`(${key}, ${no}) < (${after.key}, ${after.no})`]
}
