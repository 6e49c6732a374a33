import type { Comparison, HistoryEntry, PublicationAnswer, PublicationDoor } from '#builder/editor/store/publication-door.ts'

/** Publishing and history of a draft over HTTP. */
export function publicationDoor(id: string): PublicationDoor {
  const address = `/studio/drafts/${id}`
  return {
    async compare(wanted) {
      const response = await fetch(`${address}/publication${wanted?.counts ? '?counts=yes' : ''}`).catch(() => undefined)
      const body: Comparison | undefined = response?.ok ? await response.json() : undefined
      return body
    },
    async act(act) {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(act) }
      const response = await fetch(`${address}/publication`, init).catch(() => undefined)
      const answer: PublicationAnswer = response && [200, 403, 404, 409, 422].includes(response.status) ? await response.json() : { result: 'unreachable' }
      return answer
    },
    async history(before) {
      const response = await fetch(`${address}/history${before === undefined ? '' : `?before=${before}`}`).catch(() => undefined)
      const body: { items: HistoryEntry[] } | undefined = response?.ok ? await response.json() : undefined
      return body?.items
    },
    moveAddress: (procedure, hash) => `/studio/procedures/${encodeURIComponent(procedure)}/move?to=${hash}`,
  }
}
