import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

export type Acknowledged = { key: string; id: string; code: string }
type Filing = { url: string; token: string; body: unknown }

/**
 * Programs that file dossiers one after the other and never give up: who hears no answer asks again with the same key.
 * `acknowledged` is what the server has promised.
 */
export class Filers {
  readonly acknowledged: Acknowledged[] = []
  readonly faults: string[] = []
  readonly #filing: Filing
  readonly #running: Array<Promise<void>>
  #stopping = false
  #heard = new EventTarget()

  constructor(filing: Filing, count: number) {
    this.#filing = filing
    this.#running = Array.from({ length: count }, () => this.#work())
  }

  /** Resolves when so many more were acknowledged; rejects after a minute. */
  async next(count: number): Promise<void> {
    const goal = this.acknowledged.length + count
    const given = AbortSignal.timeout(60_000)
    while (this.acknowledged.length < goal && this.faults.length === 0) {
      await new Promise<void>((resolve, reject) => {
        given.addEventListener('abort', () => reject(new Error(`only ${this.acknowledged.length} of ${goal} were acknowledged`)), { once: true })
        this.#heard.addEventListener('answer', () => resolve(), { once: true })
      })
    }
  }

  /** Lets everybody finish the dossier in hand. */
  async stop(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#running)
  }

  async #work(): Promise<void> {
    while (!this.#stopping && this.faults.length === 0) await this.#file(randomUUID())
  }

  async #file(key: string): Promise<void> {
    while (this.faults.length === 0) {
      const answer = await this.#ask(key)
      if (answer === 'no answer') await pause(25)
      else if (typeof answer === 'string') this.faults.push(answer)
      else this.acknowledged.push({ key, ...answer })
      if (answer !== 'no answer') return void this.#heard.dispatchEvent(new Event('answer'))
    }
  }

  /** A server that is away, or whose database is, has not promised anything. */
  async #ask(key: string): Promise<string | { id: string; code: string }> {
    const { url, token, body } = this.#filing
    try {
      const response = await fetch(`${url}/api/v1/dossiers`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
      })
      const text = await response.text()
      if (response.status >= 500) return 'no answer'
      if (!response.ok) return `${response.status} ${text}`
      const { id, code }: { id: string; code: string } = JSON.parse(text)
      return { id, code }
    } catch {
      return 'no answer'
    }
  }
}
