import { requireApplicant } from '#app/auth/session.server.ts'
import { toReviewSections } from '#app/components/answered-sections.ts'
import { formatDateTime } from '#app/format.ts'
import { forPeople } from '#app/http/for-people.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import { answersPdf } from '#app/pdf/answers-pdf.server.ts'
import { pdfAnswer } from '#app/pdf/pdf-answer.server.ts'
import { toNotSent } from '#app/routes/drafts.$id.review/not-sent.ts'
import { getServices } from '#app/services.server.ts'

/** The review page on paper, to be read or signed off within the house; stamped, because nothing was filed yet. */
export const loader = forPeople(async ({ request, params }) => {
  const actor = await requireApplicant(request)
  const { drafts } = await getServices()
  const view = await drafts.find(actor, requireDraftId(params.id))
  if (!view) throw new Response(null, { status: 404 })
  const language = toLanguage(request)
  const { draft: words } = messagesFor(language)
  const { loaded, form, verdict, draft } = view
  const { title, agency } = loaded.definition
  const savedAt = formatDateTime(draft.savedAt, language)
  const bytes = answersPdf(
    {
      ...{ title: inLanguage(title, language), agency: inLanguage(agency.title, language), language },
      ...{ lead: words.pdfDraftLead(savedAt), foot: words.pdfDraftLead(savedAt), stamp: words.pdfStamp, warning: words.pdfWarning, none: words.pdfNone },
      ...{ sections: toReviewSections(form, verdict, language), notSentTitle: words.pdfNotSent, notSent: toNotSent(view, language) },
    },
    draft.savedAt,
  )
  return pdfAnswer(bytes, `${words.pdfStamp} ${inLanguage(title, language)}.pdf`)
})
