import { branded } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { ProcedureStore } from '#runtime/ports.ts'

/** Versions that are published and come into force later. */
export function comingVersions(kysely: Kysely<Tables>): Pick<ProcedureStore, 'coming' | 'startDue' | 'cancelComing'> {
  return {
    coming: async (procedure) => {
      const rows = await kysely
        .selectFrom('coming_versions as c')
        .innerJoin('procedure_versions as v', 'v.hash', 'c.hash')
        .select(['c.hash', 'c.starts_at', 'v.number'])
        .where('c.procedure', '=', procedure)
        .orderBy('c.starts_at')
        .orderBy('v.number')
        .execute()
      return rows.map((row) => ({ hash: branded(row.hash), number: row.number, startsAt: row.starts_at }))
    },
    startDue: async (now) => {
      const due = await kysely
        .selectFrom('coming_versions as c')
        .innerJoin('procedure_versions as v', 'v.hash', 'c.hash')
        .select(['c.hash', 'c.procedure'])
        .where('c.starts_at', '<=', now)
        .orderBy('c.starts_at')
        .orderBy('v.number')
        .execute()
      const begun: string[] = []
      for (const { hash, procedure } of due) if (await start(kysely, { hash, procedure })) begun.push(procedure)
      return begun
    },
    cancelComing: async (hash) => (await kysely.deleteFrom('coming_versions').where('hash', '=', hash).executeTakeFirstOrThrow()).numDeletedRows === 1n,
  }
}

type Version = { hash: string; procedure: string }

/** Of two nodes that start the same version the second finds it started. */
async function start(kysely: Kysely<Tables>, version: Version): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction.deleteFrom('coming_versions').where('hash', '=', version.hash).executeTakeFirstOrThrow()
    if (numDeletedRows === 1n) await putInForce(transaction, version)
    return numDeletedRows === 1n
  })
}

/** Makes a version the one new dossiers are filed under, and opens its procedure. */
export async function putInForce(transaction: Kysely<Tables>, { procedure, hash }: Version): Promise<void> {
  await transaction
    .insertInto('procedures')
    .values({ key: procedure, version: hash, open: 1, superseded_by: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ version: hash, open: 1, superseded_by: null }))
    .execute()
}
