import { requireActor } from '#app/auth/session.server.ts'
import { forPeople } from '#app/http/for-people.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { pdfAnswer } from '#app/pdf/pdf-answer.server.ts'
import { getServices } from '#app/services.server.ts'

/** A letter as PDF. */
export const loader = forPeople(async ({ request, params }) => {
  const actor = await requireActor(request)
  const { letters } = await getServices()
  const letter = await letters.pdf(actor, requireDossierId(params.dossierId), params.hash ?? '')
  if (!letter) throw new Response(null, { status: 404 })
  return pdfAnswer(letter.bytes, letter.name)
})
