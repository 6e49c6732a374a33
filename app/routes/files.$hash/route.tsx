import { requireActor } from '#app/auth/session.server.ts'
import { toHolder } from '#app/files/file-holder.ts'
import { forPeople } from '#app/http/for-people.server.ts'
import { getServices } from '#app/services.server.ts'

/** An uploaded file, through the draft or the dossier that holds it. */
export const loader = forPeople(async ({ request, params }) => {
  const actor = await requireActor(request)
  const holder = toHolder(new URL(request.url).searchParams)
  if (!holder) throw new Response(null, { status: 404 })
  const { files } = await getServices()
  return files.download(actor, params.hash ?? '', holder)
})
