import { branded, decode, encode, orNull, orUndefined } from '#db/codecs.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import { comingVersions, putInForce } from '#db/stores/coming-versions.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Instant, VersionHash } from '#runtime/ids.ts'
import type { NewVersion, ProcedureStore } from '#runtime/ports.ts'
import type { ProcedureVersion } from '#runtime/version.ts'

/** Most versions kept parsed in memory. They never change, so they never go stale. */
const keptVersions = 64

/** Published versions. Publishing makes a version the current one and opens the procedure. */
export function procedureStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): ProcedureStore {
  const kept = new Map<VersionHash, ProcedureVersion>()

  const find = async (hash: VersionHash): Promise<ProcedureVersion | undefined> => {
    const known = kept.get(hash)
    if (known) return known
    const row = await kysely.selectFrom('procedure_versions').selectAll().where('hash', '=', hash).executeTakeFirst()
    if (!row) return undefined
    const version = toVersion(row)
    const [oldest] = kept.keys()
    if (kept.size >= keptVersions && oldest) kept.delete(oldest)
    kept.set(hash, version)
    return version
  }
  const listings = kysely
    .selectFrom('procedures as p')
    .innerJoin('procedure_versions as v', 'v.hash', 'p.version')
    .select(['p.key', 'p.version', 'p.open', 'p.superseded_by', 'v.number', 'v.published_at'])
    .orderBy('p.key')
    .compile()

  return {
    find,
    publish: (version, startsAt) => inTurn({ kysely, dialect }, versionsOf(version.procedure), (transaction) => publishVersion(transaction, version, startsAt)),
    ...comingVersions(kysely),
    current: async (procedure) => {
      const row = await kysely.selectFrom('procedures').select('version').where('key', '=', procedure).where('open', '=', 1).executeTakeFirst()
      return row && find(branded(row.version))
    },
    list: async () => {
      const { rows } = await kysely.executeQuery(listings)
      return rows.map((row) => ({ procedure: row.key, current: branded(row.version), number: row.number, open: row.open === 1, publishedAt: row.published_at, supersededBy: orUndefined(row.superseded_by) }))
    },
    versions: async (procedure) => {
      const rows = await kysely
        .selectFrom('procedure_versions')
        .select(['hash', 'number', 'published_at', 'published_by', 'note', 'legal_basis', 'approved_by'])
        .where('procedure', '=', procedure)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({ hash: branded(row.hash), number: row.number, publishedAt: row.published_at, publishedBy: row.published_by, ...factsOf(row) }))
    },
    setOpen: async (procedure, open) => {
      await kysely.updateTable('procedures').set({ open: Number(open) }).where('key', '=', procedure).execute()
    },
    supersede: (procedure, by) =>
      inTurn({ kysely, dialect }, 'superseding', async (transaction) => {
        if (by !== undefined && leadsTo(by, procedure, await transaction.selectFrom('procedures').select(['key', 'superseded_by']).execute())) return false
        await transaction.updateTable('procedures').set({ open: 0, superseded_by: orNull(by) }).where('key', '=', procedure).execute()
        return true
      }),
  }
}

/** Whether following what took whose place leads from one procedure to another. */
function leadsTo(from: string, to: string, procedures: ReadonlyArray<Pick<Selectable<Tables['procedures']>, 'key' | 'superseded_by'>>): boolean {
  const next = new Map(procedures.map(({ key, superseded_by }) => [key, superseded_by]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = from; at && !seen.has(at); at = next.get(at)) {
    if (at === to) return true
    seen.add(at)
  }
  return false
}

type Published = Awaited<ReturnType<ProcedureStore['publish']>>

/** One publication of a procedure at a time: the number of a version is the one after the last. */
export const versionsOf = (procedure: string): string => `versions of ${procedure}`

export async function publishVersion(transaction: Kysely<Tables>, version: NewVersion, startsAt?: Instant): Promise<Published> {
  const { hash, procedure } = version
  const stored = await transaction.selectFrom('procedure_versions').select('number').where('hash', '=', hash).executeTakeFirst()
  if (stored && (await isInForceOrComing(transaction, hash))) return { result: 'exists' }

  const number = stored?.number ?? (await lastNumber(transaction, procedure)) + 1
  if (!stored) await transaction.insertInto('procedure_versions').values(toRow({ ...version, number })).execute()
  await (startsAt === undefined ? putInForce(transaction, { procedure, hash }) : plan(transaction, { procedure, hash, startsAt }))
  return { result: 'published', number }
}

async function lastNumber(transaction: Kysely<Tables>, procedure: string): Promise<number> {
  const { last } = await transaction
    .selectFrom('procedure_versions')
    .select((row) => row.fn.max('number').as('last'))
    .where('procedure', '=', procedure)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

async function isInForceOrComing(transaction: Kysely<Tables>, hash: VersionHash): Promise<boolean> {
  const inForce = await transaction.selectFrom('procedures').select('key').where('version', '=', hash).executeTakeFirst()
  return inForce !== undefined || (await transaction.selectFrom('coming_versions').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined
}

/** Until its first version comes into force a procedure is there, but closed. */
async function plan(transaction: Kysely<Tables>, { procedure, hash, startsAt }: { procedure: string; hash: VersionHash; startsAt: Instant }): Promise<void> {
  await transaction.insertInto('coming_versions').values({ hash, procedure, starts_at: startsAt }).execute()
  await transaction
    .insertInto('procedures')
    .values({ key: procedure, version: hash, open: 0, superseded_by: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

function toRow(version: ProcedureVersion): Selectable<Tables['procedure_versions']> {
  return {
    hash: version.hash,
    procedure: version.procedure,
    number: version.number,
    definition: encode(version.definition),
    compiled: encode(version.compiled),
    published_at: version.publishedAt,
    published_by: version.publishedBy,
    note: orNull(version.note),
    legal_basis: orNull(version.legalBasis),
    approved_by: orNull(version.approvedBy),
  }
}

const factsOf = (row: Pick<Selectable<Tables['procedure_versions']>, 'note' | 'legal_basis' | 'approved_by'>) => ({ note: orUndefined(row.note), legalBasis: orUndefined(row.legal_basis), approvedBy: orUndefined(row.approved_by) })

function toVersion(row: Selectable<Tables['procedure_versions']>): ProcedureVersion {
  return {
    hash: branded(row.hash),
    procedure: row.procedure,
    number: row.number,
    definition: decode(row.definition),
    compiled: decode(row.compiled),
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    ...factsOf(row),
  }
}
