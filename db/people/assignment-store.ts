import { inTurn } from '#db/stores/in-turn.ts'
import type { Kysely } from 'kysely'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'
import type { Assignment } from '#runtime/access/actor.ts'

export type AssignmentStore = ReturnType<typeof assignmentStore>

/** Changes of rights wait for each other: two that are each harmless could together leave nobody with a role. */
export const rights = 'rights'

/** Roles people hold in units. */
export function assignmentStore(database: Pick<Database, 'kysely' | 'dialect'>) {
  const { kysely } = database
  const rows = kysely.selectFrom('assignments').select(['role', 'unit'])

  return {
    of: (account: string): Promise<Assignment[]> => rows.where('account_id', '=', account).orderBy('role').orderBy('unit').execute(),
    /** Puts these in place of what the account held; false when it alone holds the role `kept`. */
    replace: (account: string, assignments: readonly Assignment[], kept?: string): Promise<boolean> =>
      inTurn(database, rights, async (transaction) => {
        if (kept !== undefined && (await isOnlyHolder(transaction, account, kept))) return false
        await transaction.deleteFrom('assignments').where('account_id', '=', account).execute()
        if (assignments.length > 0) await transaction.insertInto('assignments').values(assignments.map(({ role, unit }) => ({ account_id: account, role, unit }))).execute()
        return true
      }),
    accountsWith: (role: string): Promise<string[]> => accountsWith(kysely, role),
  }
}

export async function isOnlyHolder(kysely: Kysely<Tables>, account: string, role: string): Promise<boolean> {
  const holders = await accountsWith(kysely, role)
  return holders.length === 1 && holders[0] === account
}

/** Accounts that hold a role in any unit and are not blocked. */
async function accountsWith(kysely: Kysely<Tables>, role: string): Promise<string[]> {
  const found = await kysely
    .selectFrom('assignments')
    .innerJoin('people', 'people.account_id', 'assignments.account_id')
    .select('assignments.account_id')
    .distinct()
    .where('role', '=', role)
    .where('blocked_at', 'is', null)
    .execute()
  return found.map(({ account_id }) => account_id)
}
