import type { OfficerActor } from '#app/auth/session.server.ts'
import type { OpenDraft } from '#app/services/studio-drafts.ts'
import { getServices } from '#app/services.server.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { NamedCalendar } from '#builder/editor/use-draft.tsx'
import type { StudioDraftId } from '#runtime/ids.ts'

type Loaded = { opened: OpenDraft; findings: Finding[]; calendars: NamedCalendar[] }

/** The draft an author opens with what the checks find in it, or 404. */
export async function loadStudioDraft(actor: OfficerActor, id: StudioDraftId): Promise<Loaded> {
  const { studioDrafts, calendars } = await getServices()
  const opened = await studioDrafts.open(actor, id)
  if (!opened) throw new Response(null, { status: 404 })
  const named = (await calendars.list()).map(({ key, title }) => ({ key, title }))
  return { opened, findings: findingsOf(opened, named.map(({ key }) => key)), calendars: named }
}

/** Checks of a large draft take most of its opening; a draft that is opened again as it was is not checked again. */
function findingsOf({ id, revision, definition }: OpenDraft, calendars: readonly string[]): Finding[] {
  const as = `${revision} ${calendars.join(' ')}`
  const known = checked.get(id)
  if (known?.as === as) return known.findings
  const findings = checkDraft(definition, { calendars })
  const [oldest] = checked.keys()
  if (checked.size >= mostKept && oldest !== undefined) checked.delete(oldest)
  checked.set(id, { as, findings })
  return findings
}

const checked = new Map<StudioDraftId, { as: string; findings: Finding[] }>()
const mostKept = 30
