import { fetchJson } from '#app/components/studio/fetch-json.ts'
import type { DoorAnswer, DraftDoor, Missed, Sent } from '#builder/editor/store/draft-door.ts'

/** The door of a draft over HTTP. What cannot be reached now is tried again by the store. */
export function httpDoor(id: string): DraftDoor {
  const address = `/studio/drafts/${id}/changes`
  return {
    send: (change) => answered(address, change),
    missed: async (since) => (await fetchJson<{ missed: Missed[] }>(`${address}?since=${since}`))?.missed ?? [],
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const over = AbortSignal.timeout(milliseconds)
        over.addEventListener('abort', () => resolve())
        addEventListener('online', () => resolve(), { once: true, signal: over })
      }),
    newChangeId: () => crypto.randomUUID(),
  }
}

async function answered(address: string, { act, changeId, expected, commands, revision, over }: Sent): Promise<DoorAnswer> {
  const body = JSON.stringify({ act, changeId, expected, ...(act === 'do' && { commands }), ...(act === 'take-back' && { revision }), over })
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, keepalive: body.length < outlivesPage })
    const text = await response.text()
    if (response.ok || response.status === 409 || response.status === 422 || response.status === 404) return toAnswer(JSON.parse(text))
    if (response.status === 401) return { result: 'unreachable', signedOut: true }
    if (response.status === 403) return { result: 'refused', refusal: { code: 'not-permitted' } }
    if (response.status === 400 || response.status === 413) return { result: 'refused', refusal: { code: 'wrong-structure' } }
    return { result: 'unreachable' }
  } catch {
    return { result: 'unreachable' }
  }
}

/** What is sent as the page is left may go on after it, up to 64 kB; a letter takes up to three bytes. */
const outlivesPage = 20_000

/** Where too many saved at the same moment the change is as it was: it is sent again. */
const toAnswer = (answer: DoorAnswer): DoorAnswer => (answer.result === 'refused' && answer.refusal.code === 'too-busy' ? { result: 'unreachable' } : answer)
