import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { Product } from './product.ts'
import { tusClient, type TusClient } from './tus-client.ts'

export type Uploader = { actor: Extract<Actor, { kind: 'applicant' }>; client: TusClient; cookie: string; draft: DraftId }

/** An applicant of a product with a draft of its procedure, and a program that uploads. */
export async function newUploader(product: Product, name?: string): Promise<Uploader> {
  const { runtime, url } = product
  const actor = await product.applicant(name)
  const [listing] = await runtime.core.database.procedures.list()
  const started = await runtime.services.drafts.start(actor, listing?.procedure ?? '')
  if (started.result !== 'started') throw new Error(started.refusal.code)
  const session = await runtime.core.auth.startSession(actor.accountId, new Request(url))
  const cookie = session.getSetCookie().map((each) => each.split(';')[0]).join('; ')
  return { actor, client: tusClient(url, cookie), cookie, draft: started.draft.id }
}
