import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import type { DraftNeighbour } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'

/** Longer silence is no work on the draft. */
const longestPause = 5 * 60
/** Whoever was there so long ago is believed to be there still. */
const recentMs = 3 * 60_000

/** Notes that the actor works on a page. */
export async function noteVisit({ core }: Casework, actor: Actor, draft: DraftId, section: string): Promise<void> {
  if ('accountId' in actor) await core.database.filling.visit(draft, { account: actor.accountId, section, seenAt: core.now(), longestPause })
}

/** The same, and who else is at this page. */
export async function visitPage(casework: Casework, actor: Actor, id: DraftId, section: string): Promise<DraftNeighbour[]> {
  if (!(await findDraft(casework, actor, id)) || !('accountId' in actor)) return []
  await noteVisit(casework, actor, id, section)
  const { database, people, now } = casework.core
  const since = Date.parse(now()) - recentMs
  const there = (await database.filling.visits(id)).filter((visit) => visit.account !== actor.accountId && visit.section === section && Date.parse(visit.seenAt) >= since)
  const named = await Promise.all(there.map(async ({ account, seenAt }) => ({ name: (await people.find(account))?.name, seenAt })))
  return named.flatMap(({ name, seenAt }) => (name === undefined ? [] : [{ name, seenAt }]))
}
