import { requireRole } from '#app/auth/session.server.ts'
import { guardJson } from '#app/doors/read-json.server.ts'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { requireSimulationAct } from '#app/routes/studio.drafts.$id_.simulation/act-check.server.ts'
import { savedScenarios, simulateDraft } from '#app/routes/studio.drafts.$id_.simulation/simulate.server.ts'

/** The scenarios kept with the draft. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return json(await savedScenarios(actor, requireStudioDraftId(params.id)))
}

/** Plays the draft as it is saved, or changes its scenarios; asked for as JSON. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  const id = requireStudioDraftId(params.id)
  const { body, status } = await simulateDraft(actor, id, requireSimulationAct(await guardJson(request, 'studio')))
  return json(body, { status })
}
