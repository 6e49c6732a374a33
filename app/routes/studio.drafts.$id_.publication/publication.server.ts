import type { OfficerActor } from '#app/auth/session.server.ts'
import type { Measures } from '#app/services/measures.ts'
import type { Comparison, Intent, Publication } from '#app/services/studio-publication.ts'
import { getServices } from '#app/services.server.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

export async function compareDraft(actor: OfficerActor, id: StudioDraftId, wanted: { counts: boolean }): Promise<Comparison & Pick<Measures, 'filling'>> {
  const { studioPublication, measures } = await getServices()
  const comparison = await studioPublication.compare(actor, id, wanted)
  if (!comparison) throw new Response(null, { status: 404 })
  const measured = comparison.published && (await measures.of(comparison.published.definition.key))
  return { ...comparison, ...(measured?.filling && { filling: measured.filling }) }
}

const statuses = { published: 200, exists: 200, requested: 200, decided: 200, stale: 409, findings: 422, scenarios: 422, incomplete: 422 } as const
const refusals = { 'not-permitted': 403, 'needs-approval': 403, 'own-work': 403, 'draft-gone': 404, 'no-request': 404, 'asked-already': 409 } as const

/** Publishes, asks for it, or decides on what was asked. 409 stale or asked already, 422 with what is missing or wrong, 403 and 404 as everywhere. */
export async function actOnPublication(actor: OfficerActor, id: StudioDraftId, body: unknown): Promise<{ body: Publication; status: number }> {
  const outcome = await act(actor, id, body)
  return { body: outcome, status: outcome.result === 'refused' ? refusals[outcome.code] : statuses[outcome.result] }
}

async function act(actor: OfficerActor, id: StudioDraftId, body: unknown): Promise<Publication> {
  const { studioPublication } = await getServices()
  const said = readBody(body)
  switch (said('act')) {
    case undefined:
    case 'publish':
      return studioPublication.publish(actor, readIntent(id, said))
    case 'request':
      return studioPublication.request(actor, readIntent(id, said))
    case 'approve':
      return studioPublication.approve(actor, { id, remark: readText(said, 'remark') })
    case 'return':
    case 'withdraw':
      return studioPublication.end(actor, { id, act: said('act') === 'return' ? 'return' : 'withdraw', remark: readText(said, 'remark') })
    default:
      throw new Response(null, { status: 400 })
  }
}

type Said = (name: string) => unknown

function readBody(body: unknown): Said {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Response(null, { status: 400 })
  const entries = new Map<string, unknown>(Object.entries(body))
  return (name) => entries.get(name)
}

function readIntent(id: StudioDraftId, said: Said): Intent {
  const expected = said('expected')
  if (typeof expected !== 'number' || !Number.isSafeInteger(expected)) throw new Response(null, { status: 400 })
  const [legalBasis, startsOn] = [readText(said, 'legalBasis'), readText(said, 'startsOn')]
  return { id, expected, note: readText(said, 'note'), ...(legalBasis !== '' && { legalBasis }), ...(startsOn !== '' && { startsOn }) }
}

const longestText = 1000

/** A text of the body without space around it; empty when it is not said. */
function readText(said: Said, name: string): string {
  const text = said(name) ?? ''
  if (typeof text !== 'string' || text.length > longestText) throw new Response(null, { status: 400 })
  return text.trim()
}
