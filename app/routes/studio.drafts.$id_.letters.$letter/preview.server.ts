import type { OfficerActor } from '#app/auth/session.server.ts'
import { letterPdf, letterPicture } from '#app/pdf/letter-pdf.server.ts'
import { pdfAnswer } from '#app/pdf/pdf-answer.server.ts'
import { getServices } from '#app/services.server.ts'
import { sampleLetter } from '#builder/letters/sample-letter.ts'
import { sampleNow } from '#builder/letters/sample-facts.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

/** Letters longer than this many characters are not set while they are written: that would hold up everybody. */
const longest = 60_000

/** The letter with this key as it is saved now; 404 when there is none, 413 when it is too long to be looked at. */
export async function previewLetter(actor: OfficerActor, { id, letter: key, as }: { id: StudioDraftId; letter: string; as: 'pdf' | 'picture' }): Promise<Response> {
  const { studioDrafts, config } = await getServices()
  const draft = (await studioDrafts.open(actor, id))?.definition
  const letter = draft?.letters?.find((one) => one.key === key)
  if (!draft || !letter) throw new Response(null, { status: 404 })
  const content = sampleLetter(draft, letter)
  if (JSON.stringify(content).length > longest) throw new Response(null, { status: 413 })

  const addresses = { paper: `${config.publicUrl}/check/${content.checkCode}`, tracking: `${config.publicUrl}/track` }
  if (as === 'pdf') return pdfAnswer(letterPdf(content, addresses, sampleNow), `${content.title}.pdf`)
  return new Response(letterPicture(content, addresses), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'Cache-Control': 'private, no-store' },
  })
}
