import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Assignment } from '#runtime/access/actor.ts'

export type AssignmentStore = ReturnType<typeof assignmentStore>

/** Roles people hold in units. */
export function assignmentStore(kysely: Kysely<Tables>) {
  const rows = kysely.selectFrom('assignments').select(['role', 'unit'])

  return {
    of: (account: string): Promise<Assignment[]> => rows.where('account_id', '=', account).orderBy('role').orderBy('unit').execute(),
    replace: (account: string, assignments: readonly Assignment[]): Promise<void> =>
      kysely.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('assignments').where('account_id', '=', account).execute()
        if (assignments.length === 0) return
        await transaction.insertInto('assignments').values(assignments.map(({ role, unit }) => ({ account_id: account, role, unit }))).execute()
      }),
    /** Accounts that hold a role in any unit and are not blocked. */
    accountsWith: async (role: string): Promise<string[]> => {
      const found = await kysely
        .selectFrom('assignments')
        .innerJoin('people', 'people.account_id', 'assignments.account_id')
        .select('assignments.account_id')
        .distinct()
        .where('role', '=', role)
        .where('blocked_at', 'is', null)
        .execute()
      return found.map(({ account_id }) => account_id)
    },
  }
}
