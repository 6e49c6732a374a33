import type { Kysely } from 'kysely'
import { decode } from '#db/codecs.ts'
import { commitsOf } from '#db/stores/commits-of.ts'
import { toKeptContents } from '#db/stores/dossier-rows.ts'
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

export async function listRunning(kysely: Kysely<Tables>, { procedure, after = '', limit }: { procedure: string; after?: string; limit: number }): Promise<RunningPage> {
  const running = kysely.selectFrom('dossiers').select(['id', 'snapshot']).where('procedure', '=', procedure).where('closed_at', 'is', null)
  const found = await running.where('id', '>', after).orderBy('id').limit(limit + 1).execute()
  const dossiers = found.slice(0, limit).map(({ snapshot }) => decode<Dossier>(snapshot))
  const ids = dossiers.map(({ id }) => id)
  const stored = ids.length === 0 ? [] : await commitsOf(kysely).select(['c.dossier_id', 'c.contents']).where('d.id', 'in', ids).where('c.contents', 'is not', null).execute()
  const contents = new Map(stored.flatMap((row) => toKeptContents(row).map(({ hash, content }) => [`${row.dossier_id} ${hash}`, content])))
  const rows = dossiers.map((dossier) => ({ dossier, answers: decode<Answers>(contents.get(`${dossier.id} ${dossier.answers.hash}`) ?? '{}') }))
  const last = dossiers.at(-1)
  return { rows, ...(found.length > limit && last && { next: last.id }) }
}

/** Dossiers under way that were moved to a version: how many stand where the move left them, and which have gone on under it. */
export type MovedDossiers = { reversible: number; goneOnCount: number; goneOn: Array<{ id: DossierId; code: string }> }

const pageSize = 1000

export async function countMoved(kysely: Kysely<Tables>, { procedure, version, named }: { procedure: string; version: VersionHash; named: number }): Promise<MovedDossiers> {
  const moved: MovedDossiers = { reversible: 0, goneOnCount: 0, goneOn: [] }
  const under = kysely.selectFrom('dossiers').select('snapshot').where('procedure', '=', procedure).where('version', '=', version).where('closed_at', 'is', null).orderBy('id').limit(pageSize)
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: Array<{ snapshot: string }> = await under.where('id', '>', after).execute()
    const dossiers = rows.map(({ snapshot }) => decode<Dossier>(snapshot))
    for (const { id, code, beforeMove, answers, earlierAnswers } of dossiers) {
      if (beforeMove) moved.reversible += 1
      else if ([answers, ...earlierAnswers].some((given) => given.version !== undefined)) {
        moved.goneOnCount += 1
        if (moved.goneOn.length < named) moved.goneOn.push({ id, code })
      }
    }
    after = rows.length < pageSize ? undefined : dossiers.at(-1)?.id
  }
  return moved
}
