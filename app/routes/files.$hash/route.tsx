import { requireActor } from '#app/auth/session.server.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { toHolder } from '#app/files/file-holder.ts'
import { getServices } from '#app/services.server.ts'

/** An uploaded file, through the draft or the dossier that holds it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const holder = toHolder(new URL(request.url).searchParams)
  if (!holder) throw new Response(null, { status: 404 })
  const { files } = await getServices()
  return files.download(actor, params.hash ?? '', holder)
}
