import type { DoorAnswer, DraftDoor, Missed, Sent } from '#builder/editor/store/draft-door.ts'

/** The door of a draft over HTTP. What cannot be reached now is tried again by the store. */
export function httpDoor(id: string): DraftDoor {
  const address = `/studio/drafts/${id}/changes`
  return {
    send: (change) => answered(address, change),
    missed: async (since) => {
      const response = await fetch(`${address}?since=${since}`).catch(() => undefined)
      const body: { missed: Missed[] } = response?.ok ? await response.json() : { missed: [] }
      return body.missed
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newChangeId: () => crypto.randomUUID(),
  }
}

async function answered(address: string, { act, changeId, expected, commands, revision }: Sent): Promise<DoorAnswer> {
  const body = JSON.stringify({ act, changeId, expected, ...(act === 'do' && { commands }), ...(act === 'take-back' && { revision }) })
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    const text = await response.text()
    if (response.ok || response.status === 409 || response.status === 422 || response.status === 404) return toAnswer(JSON.parse(text))
    if (response.status === 403 || response.status === 401) return { result: 'refused', refusal: { code: 'not-permitted' } }
    if (response.status === 400 || response.status === 413) return { result: 'refused', refusal: { code: 'wrong-structure' } }
    return { result: 'unreachable' }
  } catch {
    return { result: 'unreachable' }
  }
}

/** Where too many saved at the same moment the change is as it was: it is sent again. */
const toAnswer = (answer: DoorAnswer): DoorAnswer => (answer.result === 'refused' && answer.refusal.code === 'too-busy' ? { result: 'unreachable' } : answer)
