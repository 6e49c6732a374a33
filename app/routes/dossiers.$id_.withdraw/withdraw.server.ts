import { textOf } from '#app/form-text.ts'
import { json, redirect } from '#app/framework.server.ts'
import { newCommandId, requireCommandId } from '#app/ids.ts'
import { findOwn } from '#app/routes/dossiers.$id/dossier.server.ts'
import { getServices } from '#app/services.server.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type WithdrawData = { id: string; code: string; expected: number; commandId: string; transition?: string; confirm?: Text; needsReason: boolean }

export async function loadWithdraw(actor: Actor, id: DossierId): Promise<WithdrawData> {
  const view = await findOwn(actor, id)
  const move = withdrawalOf(view)
  return {
    ...{ id: view.dossier.id, code: view.dossier.code, expected: view.dossier.sequence, commandId: newCommandId() },
    ...{ transition: move?.key, confirm: move?.confirm },
    needsReason: move?.comment === 'required',
  }
}

/** Takes the dossier back, with the reason; what was typed comes back with a refusal. */
export async function withdraw(actor: Actor, id: DossierId, form: FormData) {
  const { dossiers } = await getServices()
  const comment = textOf(form, 'comment')
  const common = { commandId: requireCommandId(form), dossierId: id, expected: Number(textOf(form, 'expected')) }
  const outcome = await dossiers.execute(actor, { kind: 'withdraw', ...common, transition: textOf(form, 'transition'), ...(comment && { comment }) })
  if (outcome.result !== 'refused') return redirect(`/dossiers/${id}`)
  if (outcome.refusal.code === 'not-found') throw new Response(null, { status: 404 })
  return json<{ refusal: Refusal; comment: string }>({ refusal: outcome.refusal, comment }, { status: 409 })
}

function withdrawalOf({ actions }: DossierView) {
  const offered = actions.find((action) => action.kind === 'transition' && action.command === 'withdraw' && action.available)
  return offered?.kind === 'transition' ? offered.transition : undefined
}
