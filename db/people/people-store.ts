import { branded, decode, encode, orUndefined } from '#db/codecs.ts'
import { isOnlyHolder, rights } from '#db/people/assignment-store.ts'
import { prepared } from '#db/queries/prepared.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import { sql, type Selectable } from 'kysely'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'
import type { Assignment } from '#runtime/access/actor.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { AccountId, Instant } from '#runtime/ids.ts'

/** What we keep about an account beside what the identity library keeps. */
export type StoredPerson = {
  id: AccountId
  kind: 'applicant' | 'officer'
  name: string
  email: string
  blockedAt?: Instant
  profile: { readonly [path: string]: AnswerValue }
  createdAt: Instant
}
/** What is not named stays. */
export type PersonRevision = Pick<StoredPerson, 'profile'> & { name?: string; searchText?: string }
export type PeoplePage = { kind?: StoredPerson['kind']; search?: string; after?: string; limit: number }
export type PeopleStore = ReturnType<typeof peopleStore>

/** People and what each of them is. `searchText` is folded by the caller; `page.search` too. */
export function peopleStore(database: Pick<Database, 'kysely' | 'dialect'>) {
  const { kysely } = database
  const people = kysely.selectFrom('people').selectAll()
  const byId = prepared(kysely, (id) => people.where('account_id', '=', id))

  return {
    add: async ({ id, kind, name, email, createdAt, profile }: StoredPerson, searchText: string): Promise<void> => {
      const row = { account_id: id, kind, name, email, search_text: searchText, profile: encode(profile), blocked_at: null, created_at: createdAt }
      await kysely.insertInto('people').values(row).onConflict((conflict) => conflict.column('account_id').doNothing()).execute()
    },
    find: async (id: string): Promise<StoredPerson | undefined> => toPerson((await byId(id))[0]),
    list: async ({ kind, search, after, limit }: PeoplePage): Promise<{ rows: StoredPerson[]; next?: string }> => {
      let query = people.orderBy('created_at', 'desc').orderBy('account_id').limit(limit + 1)
      if (kind) query = query.where('kind', '=', kind)
      for (const word of search?.split(' ').filter(Boolean) ?? []) query = query.where(contains(word))
      const [at, id] = after?.split('~') ?? []
      if (at && id) query = query.where(({ eb, or, and }) => or([eb('created_at', '<', at), and([eb('created_at', '=', at), eb('account_id', '>', id)])]))
      const rows = await query.execute()
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return { rows: rows.slice(0, limit).map(fromRow), next: last && `${last.created_at}~${last.account_id}` }
    },
    setKind: async (id: string, kind: StoredPerson['kind']): Promise<void> => {
      await kysely.updateTable('people').set({ kind }).where('account_id', '=', id).execute()
    },
    /** Revises what a person says of himself: of two who do so at once, the later is given what the earlier kept. */
    revise: (id: string, revision: (person: StoredPerson) => PersonRevision): Promise<void> =>
      inTurn(database, `person ${id}`, async (transaction) => {
        const row = await transaction.selectFrom('people').selectAll().where('account_id', '=', id).executeTakeFirst()
        if (!row) return
        const { profile, name, searchText } = revision(fromRow(row))
        await transaction.updateTable('people').set({ profile: encode(profile), name, search_text: searchText }).where('account_id', '=', id).execute()
      }),
    /** Blocks an account; false when it alone holds the role `kept`. */
    block: (id: string, at: Instant, kept: string): Promise<boolean> =>
      inTurn(database, rights, async (transaction) => {
        if (await isOnlyHolder(transaction, id, kept)) return false
        await transaction.updateTable('people').set({ blocked_at: at }).where('account_id', '=', id).execute()
        return true
      }),
    unblock: async (id: string): Promise<void> => {
      await kysely.updateTable('people').set({ blocked_at: null }).where('account_id', '=', id).execute()
    },
    isVerified: async (id: string): Promise<boolean> => {
      const row = await kysely.selectFrom('user').select('emailVerified').where('id', '=', id).executeTakeFirst()
      return Boolean(row?.emailVerified)
    },
    /** Everybody who may act in this role and unit and is not blocked. */
    holders: async ({ role, unit }: Assignment): Promise<StoredPerson[]> => {
      const ids = kysely.selectFrom('assignments').select('account_id').where('role', '=', role).where('unit', '=', unit)
      const rows = await people.where('account_id', 'in', ids).where('blocked_at', 'is', null).orderBy('name').execute()
      return rows.map(fromRow)
    },
  }
}

/** Signs that mean something in a pattern stand for themselves: addresses are full of them. */
const contains = (word: string) => sql<boolean>`search_text LIKE ${`%${word.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`} ESCAPE '\\'`

const toPerson = (row: Selectable<Tables['people']> | undefined): StoredPerson | undefined => row && fromRow(row)

const fromRow = (row: Selectable<Tables['people']>): StoredPerson => ({
  id: branded(row.account_id),
  kind: row.kind,
  name: row.name,
  email: row.email,
  blockedAt: orUndefined(row.blocked_at),
  profile: decode(row.profile),
  createdAt: row.created_at,
})
