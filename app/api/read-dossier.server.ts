import { refuse, type ApiCall } from '#app/api/api-call.server.ts'
import { toStatus } from '#app/api/dossier-status.ts'
import { branded } from '#app/branded.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import type { DossierView, OfferedAction } from '#app/services/dossiers.ts'
import type { OfferedMove } from '#schemas/generated/api.ts'

/** `GET /api/v1/dossiers/{id}`: where it stands, and what the holder of the token may do. */
export async function readDossier(call: ApiCall): Promise<Answer> {
  const view = await findView(call)
  if (!call.holder.can('dossiers:read', view.dossier.procedure)) throw refuse(call, 'out-of-scope')
  return json(200, { ...toStatus(view.dossier), actions: view.actions.map(toMove) })
}

/** The dossier of the address as the holder may see it; 404 for others, and for what is no id. */
export async function findView(call: ApiCall): Promise<DossierView> {
  const [id = ''] = call.params
  const view = await call.runtime.services.dossiers.view(call.holder.actor, branded(id))
  if (!view) throw refuse(call, 'not-found')
  return view
}

function toMove(action: OfferedAction): OfferedMove {
  return action.kind === 'transition' ? { kind: action.command, transition: action.transition.key, available: action.available } : { kind: action.kind }
}
