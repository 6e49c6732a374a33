import { fetchJson } from '#app/components/studio/fetch-json.ts'
import type { Comparison, HistoryEntry, PublicationAnswer, PublicationDoor } from '#builder/editor/store/publication-door.ts'

/** Publishing and history of a draft over HTTP. */
export function publicationDoor(id: string): PublicationDoor {
  const address = `/studio/drafts/${id}`
  return {
    compare: (wanted) => fetchJson<Comparison>(`${address}/publication${wanted?.counts ? '?counts=yes' : ''}`),
    async act(act) {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(act) }
      const response = await fetch(`${address}/publication`, init).catch(() => undefined)
      const answer: PublicationAnswer = response && [200, 403, 404, 409, 422].includes(response.status) ? await response.json() : { result: 'unreachable' }
      return answer
    },
    history: async (before) => (await fetchJson<{ items: HistoryEntry[] }>(`${address}/history${before === undefined ? '' : `?before=${before}`}`))?.items,
    moveAddress: (procedure, hash) => `/studio/procedures/${encodeURIComponent(procedure)}/move?to=${hash}`,
  }
}
