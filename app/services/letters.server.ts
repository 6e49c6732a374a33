import { letterPdf } from '#app/pdf/letter-pdf.server.ts'
import { findReadable } from '#app/services/dossiers/dossier-view.server.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { checkPaper } from '#app/services/letters/check-paper.server.ts'
import type { LetterService } from '#app/services/letters.ts'

/** Letters as PDF, and the public check of a paper. */
export function letterService(casework: Casework): LetterService {
  const { core } = casework
  return {
    check: (code) => checkPaper(casework, code),

    async pdf(actor, dossierId, hash) {
      const found = await findReadable(casework, actor, dossierId)
      const issued = found?.dossier.letters.find((letter) => letter.hash === hash)
      const content = issued && (await core.database.dossiers.letter(dossierId, issued.hash))
      if (!issued || !content) return undefined
      const { PUBLIC_URL } = core.config
      const addresses = { paper: `${PUBLIC_URL}/check/${content.checkCode}`, tracking: `${PUBLIC_URL}/track?code=${encodeURIComponent(content.dossierCode)}` }
      return { bytes: letterPdf(content, addresses, issued.at), name: `${content.title} ${issued.number ?? content.dossierCode}.pdf`, content }
    },
  }
}
