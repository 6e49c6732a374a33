import type { Compilable, Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'

/** Stands in a query for the value it is asked with; text that nobody stores. */
const blank = '\u0000value\u0000'

/** A query by one value, put together once: that costs more than running it. */
export function prepared<Row>(kysely: Kysely<Tables>, build: (value: string) => Compilable<Row>): (value: string) => Promise<Row[]> {
  const query = build(blank).compile()
  return async (value) => (await kysely.executeQuery<Row>({ ...query, parameters: query.parameters.map((one) => (one === blank ? value : one)) })).rows
}
