import type { OfficerActor } from '#app/auth/session.server.ts'
import { textOf } from '#app/form-text.ts'
import { getServices } from '#app/services.server.ts'
import type { Batch, DryRun, Migration } from '#app/services/studio-migration.ts'
import { changeClasses } from '#builder/publish/diff/change-class.ts'
import { carefulPolicies, policies, type Planned, type Policies } from '#builder/publish/migration-plan.ts'
import type { Text } from '#schemas/generated/procedure.ts'

const pageSize = 50

export type MoveData = { key: string; title: Text; number: number; policies: Policies; run?: DryRun & { counts: Record<Planned['outcome'], number> } }

/** The policies chosen in the address and, once a dry run is asked for, what they would do. */
export async function loadMove(actor: OfficerActor, key: string, chosen: URLSearchParams): Promise<MoveData> {
  const { studioMigration } = await getServices()
  const { migration, title, number } = await findMigration(key, (name) => chosen.get(name))
  const data = { key, title, number, policies: migration.policies }
  if (!chosen.has('run')) return data
  const after = chosen.get('after') ?? ''
  const [counts, page] = await Promise.all([studioMigration.count(actor, migration), studioMigration.dryRun(actor, migration, { after, limit: pageSize })])
  if (!counts || !page) throw new Response(null, { status: 404 })
  return { ...data, run: { ...page, counts } }
}

/** Moves all dossiers the policies move, or takes them back, batch after batch. */
export async function moveOrReverse(actor: OfficerActor, key: string, form: FormData): Promise<Omit<Batch, 'next'>> {
  const { studioMigration } = await getServices()
  const { migration } = await findMigration(key, (name) => textOf(form, name))
  const isBack = textOf(form, '_do') === 'reverse'
  const total: Omit<Batch, 'next'> = { done: 0, failed: [] }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const batch: Batch | undefined = isBack
      ? await studioMigration.reverse(actor, migration, { after })
      : await studioMigration.apply(actor, { ...migration, comment: textOf(form, 'comment') }, { after })
    if (!batch) throw new Response(null, { status: 404 })
    total.done += batch.done
    total.failed.push(...batch.failed)
    after = batch.next
  }
  return total
}

async function findMigration(key: string, valueOf: (name: string) => string | null): Promise<{ migration: Migration; title: Text; number: number }> {
  const { procedures } = await getServices()
  const found = await procedures.latest(key)
  if (!found) throw new Response(null, { status: 404 })
  const { hash, number } = found.loaded.version
  const chosen = changeClasses.map((one) => [one, policies.find((policy) => policy === valueOf(one)) ?? carefulPolicies[one]] as const)
  return { migration: { procedure: key, to: hash, policies: { ...carefulPolicies, ...Object.fromEntries(chosen) } }, title: found.loaded.definition.title, number }
}
