import { encode } from '#db/codecs.ts'
import { gathered } from '#db/queries/gathered.ts'
import { toJob, toJobRow } from '#db/stores/job-rows.ts'
import { sql, type Kysely, type SqlBool } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Waiting } from '#db/queries/queue-source.ts'
import type { JobStore, Lease } from '#runtime/ports.ts'

/** When a job is due that was given up: nothing claims as late as that. */
const never = '9999-12-31T23:59:59.999Z'

/**
 * The outbox, in the order its jobs are due. Claiming moves `run_at` to the end of the lease, so a job whose worker died
 * is due again by itself; no second worker sees it before, and the first one's word is not heard after. PostgreSQL skips
 * rows that another node is claiming, SQLite has one writer.
 */
export function jobStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres', { settled }: Pick<Waiting, 'settled'>): JobStore {
  /** One statement for any number, so that none has to be put together anew; those claimed together have the same lease. */
  const remove = gathered<Lease>(async (done) => {
    for (const [leaseUntil, leases] of Map.groupBy(done, (lease) => lease.leaseUntil)) {
      const ids = leases.map(({ id }) => id)
      const isDone = dialect === 'postgres' ? sql<SqlBool>`id = ANY(${ids})` : sql<SqlBool>`id IN (SELECT value FROM json_each(${encode(ids)}))`
      await kysely.deleteFrom('jobs').where('run_at', '=', leaseUntil).where(isDone).execute()
    }
  })

  return {
    add: async (jobs, runAt) => {
      if (jobs.length > 0) await kysely.insertInto('jobs').values(jobs.map((job) => toJobRow(job, runAt))).execute()
    },
    claim: async (now, leaseUntil, limit) => {
      await settled()
      const due = kysely.selectFrom('jobs').select(['run_at', 'id']).where('run_at', '<=', now).orderBy('run_at').orderBy('id').limit(limit)
      const claimed = dialect === 'postgres' ? due.forUpdate().skipLocked() : due
      const rows = await kysely
        .updateTable('jobs')
        .set((row) => ({ run_at: leaseUntil, attempts: row('attempts', '+', 1) }))
        .where((row) => row(row.refTuple('run_at', 'id'), 'in', claimed.$asTuple('run_at', 'id')))
        .returningAll()
        .execute()
      return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(toJob)
    },
    done: remove,
    failed: async ({ id, leaseUntil }, error, retryAt = never) => {
      await kysely.updateTable('jobs').set({ run_at: retryAt, last_error: error }).where('run_at', '=', leaseUntil).where('id', '=', id).execute()
    },
    counts: async () => {
      await settled()
      return kysely
        .selectFrom('jobs')
        .select(({ fn }) => [
          fn.countAll<number>().filterWhere('run_at', '<', never).as('waiting'),
          fn.countAll<number>().filterWhere('run_at', '=', never).as('failed'),
        ])
        .executeTakeFirstOrThrow()
    },
  }
}
