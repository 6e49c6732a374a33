import { insertion, valuesOf } from '#db/stores/dossier-columns.ts'
import { toJobRow, jobColumns, type NewJobRow } from '#db/stores/job-rows.ts'
import type { Database } from 'better-sqlite3'
import type { DossierWrite } from '#runtime/ports.ts'

/** What a command writes beside dossier and log: codes of its letters, jobs, the end of a draft. */
export type Beside = { codes: string[]; jobs: NewJobRow[]; draft?: string | undefined }

export function toBeside({ dossier, events, letters, jobs, draft }: DossierWrite): Beside {
  const at = events.at(-1)?.at ?? dossier.filedAt
  return { codes: letters.map(({ code }) => code), jobs: jobs.map((job) => toJobRow(job, at)), draft: draft?.id }
}

export function prepareBeside(database: Database) {
  const addCode = database.prepare<[string, string]>('INSERT INTO letter_codes (code, dossier_id) VALUES (?, ?)')
  const addJob = database.prepare(insertion('jobs', jobColumns))
  const removeDraft = database.prepare<[string]>('DELETE FROM drafts WHERE id = ?')

  return (dossierId: string, { codes, jobs, draft }: Beside): void => {
    for (const code of codes) addCode.run(code, dossierId)
    for (const job of jobs) addJob.run(...valuesOf(job, jobColumns))
    if (draft !== undefined) removeDraft.run(draft)
  }
}
