import type { Core } from '#app/core.server.ts'
import type { VersionListing } from '#app/services/procedures.ts'

/** The published versions of a procedure, the latest first, with which is in force and which is to come. */
export async function listVersions({ database: { procedures } }: Pick<Core, 'database'>, key: string): Promise<VersionListing[]> {
  const [listings, coming, all] = await Promise.all([procedures.list(), procedures.coming(key), procedures.versions(key)])
  const inForce = listings.find(({ procedure }) => procedure === key)?.current
  const startOf = new Map(coming.map(({ hash, startsAt }) => [hash, startsAt]))
  return all.map((version) => ({ ...version, current: version.hash === inForce && !startOf.has(version.hash), startsAt: startOf.get(version.hash) }))
}
