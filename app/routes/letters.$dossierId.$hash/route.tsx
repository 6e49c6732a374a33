import { requireActor } from '#app/auth/session.server.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { pdfAnswer } from '#app/pdf/pdf-answer.server.ts'
import { getServices } from '#app/services.server.ts'

/** A letter as PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { letters } = await getServices()
  const letter = await letters.pdf(actor, requireDossierId(params.dossierId), params.hash ?? '')
  if (!letter) throw new Response(null, { status: 404 })
  return pdfAnswer(letter.bytes, letter.name)
}
