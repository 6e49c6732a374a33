import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { groupedDialect } from '#db/dialects/sqlite/grouped-driver.ts'
import { migrateSqlite } from '#db/dialects/sqlite/migrate-sqlite.ts'
import { openSqlite } from '#db/dialects/sqlite/open-sqlite.ts'
import type { Tables } from '#db/schema.ts'

/** Microseconds of one call, the least of many rounds: what others do meanwhile only adds. Processor time is told too coarsely for so short a work. */
function leastTime(call: () => unknown): number {
  const rounds = Array.from({ length: 60 }, () => {
    const start = performance.now()
    for (let index = 0; index < 50; index++) call()
    return (performance.now() - start) * 20
  })
  return Math.min(...rounds)
}

test('a query with an order and a limit costs with bound values what it costs with written ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-driver-'))
  const sqlite = openSqlite(join(folder, 'driver.db'))
  migrateSqlite(sqlite.writer)
  const kysely = new Kysely<Tables>({ dialect: groupedDialect(sqlite) })
  const { sql, parameters } = kysely.selectFrom('dossiers').select('no').where('role', '=', 'mot_cua').where('unit', '=', 'trung').orderBy('list_key').orderBy('no').limit(50).compile()
  const bound = sqlite.writer.prepare(sql)
  const values = [...parameters]
  const written = sqlite.writer.prepare(values.reduce<string>((text, value) => text.replace(/\+?\?/, typeof value === 'string' ? `'${value}'` : String(value)), sql))
  const [free, asked] = [leastTime(() => written.all()), leastTime(() => bound.all(...values))]
  await kysely.destroy()
  await sqlite.close()
  rmSync(folder, { recursive: true })
  expect(asked).toBeLessThan(1.5 * free + 1)
})
