import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import type { Tables } from '#db/schema.ts'

const mostKept = 1_000

/** Putting a query together costs more than running it, and officers ask for the same few lists: each is put together once. */
export function compiledOnce<Asked, Row>(kysely: Kysely<Tables>, build: (asked: Asked) => RawBuilder<Row>): (asked: Asked) => Promise<Row[]> {
  const kept = new Map<string, CompiledQuery<Row>>()
  return async (asked) => {
    const key = JSON.stringify(asked)
    const query = kept.get(key) ?? build(asked).compile(kysely)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, query)
    return (await kysely.executeQuery(query)).rows
  }
}
