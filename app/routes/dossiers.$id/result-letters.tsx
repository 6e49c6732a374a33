import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { DossierData } from '#app/routes/dossiers.$id/dossier.server.ts'

/** The result itself, first on the page once there is one. */
export function ResultLetters({ dossier: { id, letters, outcome } }: { dossier: DossierData }) {
  const language = useLanguage()
  const { applicant, status } = useMessages()
  const results = letters.filter(({ purpose }) => purpose === 'result' || purpose === 'refusal')
  if (!outcome || results.length === 0) return null
  return (
    <section className={`notice ${outcome === 'granted' ? 'ok' : ''}`} id="result" aria-labelledby="result-title">
      <h2 id="result-title">
        {applicant.resultTitle}: {status.outcome[outcome]}
      </h2>
      <p className="row">
        {results.map(({ hash, title }, index) => (
          <a key={hash} className={index === 0 ? 'button primary' : 'button'} href={`/letters/${id}/${hash}`} type="application/pdf">
            {applicant.resultDownload(inLanguage(title, language))}
          </a>
        ))}
      </p>
    </section>
  )
}
