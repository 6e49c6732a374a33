import type { Database } from 'better-sqlite3'
import type { DossierWrite } from '#runtime/ports.ts'

type Names = { hash: string; dossier: string; applicant: string; actor: string }

/**
 * Gives uploads of the person who acts, or of the applicant, to the dossier. A file that already belongs to another
 * dossier of the same person (a prefilled form) is recorded a second time.
 */
export function prepareFileAttachment(database: Database): (write: DossierWrite) => void {
  const attach = database.prepare<[Names]>(
    'UPDATE files SET dossier_id = @dossier, draft_id = NULL WHERE hash = @hash AND dossier_id IS NULL AND +owner IN (@applicant, @actor)',
  )
  const copy = database.prepare<[Names]>(
    `INSERT INTO files (hash, name, size, type, owner, dossier_id, created_at)
      SELECT hash, name, size, type, owner, @dossier, created_at FROM files WHERE hash = @hash AND owner IN (@applicant, @actor)
        AND NOT EXISTS (SELECT 1 FROM files WHERE hash = @hash AND dossier_id = @dossier) LIMIT 1`,
  )

  return ({ dossier, events, files }) => {
    const applicant = dossier.applicant.accountId
    const actor = events.at(-1)?.by.accountId ?? applicant
    for (const hash of files) {
      const names = { hash, dossier: dossier.id, applicant, actor }
      if (attach.run(names).changes === 0) copy.run(names)
    }
  }
}
