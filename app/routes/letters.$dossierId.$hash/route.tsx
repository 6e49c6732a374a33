import { requireActor } from '#app/auth/session.server.ts'
import { contentDisposition } from '#app/files/download-headers.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { getServices } from '#app/services.server.ts'

/** A letter as PDF, shown in the browser; of our own making, so it may be, but it runs nothing and is framed nowhere. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { letters } = await getServices()
  const letter = await letters.pdf(actor, requireDossierId(params.dossierId), params.hash ?? '')
  if (!letter) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(letter.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': contentDisposition('inline', letter.name),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
