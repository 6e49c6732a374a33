import { requireApplicant } from '#app/auth/session.server.ts'
import { toFiledSections } from '#app/components/answered-sections.ts'
import { formatDateTime } from '#app/format.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import { answersPdf } from '#app/pdf/answers-pdf.server.ts'
import { pdfAnswer } from '#app/pdf/pdf-answer.server.ts'
import { getServices } from '#app/services.server.ts'

/** The form of a dossier as it was filed, or as it stands after supplements, on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  const { dossiers } = await getServices()
  const view = await dossiers.view(actor, requireDossierId(params.id))
  if (!view) throw new Response(null, { status: 404 })
  const language = toLanguage(request)
  const { draft: words } = messagesFor(language)
  const { loaded, form, answers, unasked, dossier } = view
  const { title, agency } = loaded.definition
  const filedAt = formatDateTime(dossier.filedAt, language)
  const bytes = answersPdf(
    {
      ...{ title: inLanguage(title, language), agency: inLanguage(agency.title, language), language, code: dossier.code },
      ...{ lead: words.pdfFiledLead(dossier.applicant.name, filedAt), foot: dossier.code, warning: '', none: words.pdfNone },
      ...{ sections: toFiledSections(form, answers, language, unasked), notSentTitle: '', notSent: [] },
    },
    dossier.filedAt,
  )
  return pdfAnswer(bytes, `${dossier.code} ${inLanguage(title, language)}.pdf`)
}
