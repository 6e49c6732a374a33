import { randomUUID } from 'node:crypto'
import type { OfferedAction } from '#app/services/dossiers.ts'
import type { CommandKind, RequestSupplement, TakeTransition } from '#runtime/commands/command.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'
import type { RunningSite } from './running-site.ts'
import type { SitePerson } from './site-person.ts'

type More = { comment?: string; grounds?: string[]; items?: RequestSupplement['items']; officerAnswers?: TakeTransition['officerAnswers'] }

/** An officer claims the dossier if need be and takes the first offered move of a kind. */
export async function takeStep({ runtime }: RunningSite, { actor }: SitePerson, id: DossierId, kind: CommandKind, more: More = {}): Promise<void> {
  const { dossiers } = runtime.services
  const seen = async () => {
    const view = await dossiers.view(actor, id)
    if (!view) throw new Error('not to be seen')
    return view
  }
  const common = async () => ({ commandId: randomUUID() as string as CommandId, dossierId: id, expected: (await seen()).dossier.sequence })
  if ((await seen()).actions.some((action) => action.kind === 'claim')) await dossiers.execute(actor, { kind: 'claim', ...(await common()) })

  const move = (await seen()).actions.find((action): action is Extract<OfferedAction, { kind: 'transition' }> => action.kind === 'transition' && action.command === kind)
  if (!move) throw new Error(`${kind} is not offered`)
  const command = { kind, transition: move.transition.key, comment: 'Ý kiến', items: [], ...(await common()), ...more }
  const outcome = await dossiers.execute(actor, command as Parameters<typeof dossiers.execute>[1])
  if (outcome.result === 'refused') throw new Error(JSON.stringify(outcome.refusal))
}
