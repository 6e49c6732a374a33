import type { Kysely } from 'kysely'
import { branded, decode } from '#db/codecs.ts'
import { commitsOf, logged } from '#db/stores/commits-of.ts'
import { toKeptContents, toStoredEvents } from '#db/stores/dossier-rows.ts'
import { isWhole, type Snapshot } from '#db/stores/snapshot.ts'
import type { Replay } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { DossierId, VersionHash } from '#runtime/ids.ts'

/** Dossiers that are not closed, by the version they were filed under and the step they are at. */
export type RunningDossiers = Array<{ version: string; step: string; count: number }>

export async function countRunning(kysely: Kysely<Tables>, procedure: string): Promise<RunningDossiers> {
  const rows = await kysely
    .selectFrom('dossiers')
    .select((build) => ['version', 'step', build.fn.countAll<number | string>().as('count')])
    .where('procedure', '=', procedure)
    .where('closed_at', 'is', null)
    .groupBy(['version', 'step'])
    .orderBy('version')
    .orderBy('step')
    .execute()
  return rows.map(({ version, step, count }) => ({ version, step, count: Number(count) }))
}

/** Dossiers under way with their answers in force, by id: a page of them. */
export type RunningPage = { rows: Array<{ dossier: Dossier; answers: Answers }>; next?: DossierId }

export async function listRunning(kysely: Kysely<Tables>, { procedure, after = '', limit, replay }: { procedure: string; after?: string; limit: number; replay: Replay }): Promise<RunningPage> {
  const running = kysely.selectFrom('dossiers').select(['id', 'snapshot']).where('procedure', '=', procedure).where('closed_at', 'is', null)
  const found = await running.where('id', '>', after).orderBy('id').limit(limit + 1).execute()
  const page = found.slice(0, limit)
  const logs = page.length === 0 ? [] : await commitsOf(kysely).select([...logged, 'c.contents']).where('d.id', 'in', page.map(({ id }) => id)).orderBy('c.place').execute()
  const commits = Map.groupBy(logs, ({ dossier_id }) => dossier_id)
  const rows = page.flatMap(({ id, snapshot }) => {
    const own = commits.get(id) ?? []
    const stored = decode<Snapshot>(snapshot)
    const dossier = isWhole(stored) ? stored : replay(own.flatMap(toStoredEvents))
    const kept = own.flatMap((row) => toKeptContents<Answers>(row)).find(({ hash }) => hash === dossier?.answers.hash)
    return dossier ? [{ dossier, answers: kept?.content ?? {} }] : []
  })
  const last = page.at(-1)
  return { rows, ...(found.length > limit && last && { next: branded<DossierId>(last.id) }) }
}

/** Dossiers under way that were moved to a version: how many stand where the move left them, and which have gone on under it. */
export type MovedDossiers = { reversible: number; goneOnCount: number; goneOn: Array<{ id: DossierId; code: string }> }

const pageSize = 1000

export async function countMoved(kysely: Kysely<Tables>, { procedure, version, named }: { procedure: string; version: VersionHash; named: number }): Promise<MovedDossiers> {
  const moved: MovedDossiers = { reversible: 0, goneOnCount: 0, goneOn: [] }
  const under = kysely.selectFrom('dossiers').select(['id', 'snapshot']).where('procedure', '=', procedure).where('version', '=', version).where('closed_at', 'is', null).orderBy('id').limit(pageSize)
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: Array<{ id: string; snapshot: string }> = await under.where('id', '>', after).execute()
    // One that has only been filed was not moved.
    for (const { id, code, beforeMove, answers, earlierAnswers } of rows.map(({ snapshot }) => decode<Snapshot>(snapshot)).filter(isWhole)) {
      if (beforeMove) moved.reversible += 1
      else if ([answers, ...earlierAnswers].some((given) => given.version !== undefined)) {
        moved.goneOnCount += 1
        if (moved.goneOn.length < named) moved.goneOn.push({ id, code })
      }
    }
    after = rows.length < pageSize ? undefined : rows.at(-1)?.id
  }
  return moved
}
