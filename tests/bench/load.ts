import { connect, type Socket } from 'node:net'

/** What to ask, how often, and what the answer must be. `{n}` is a running number of twelve hex digits. */
export type LoadPlan = {
  port: number
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
  expect: number
  clients: number
  seconds: number
  /** Where `{n}` starts. */
  from?: number
}
/** Times in milliseconds. `requests` counts all that were asked, the rest is of those that were measured. */
export type LoadResult = { requests: number; perSecond: number; p50: number; p99: number; bytes: number; wrong: Record<number, number> }

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

/**
 * Keeps `clients` connections busy, each with one request at a time. Plain sockets: the load must cost less than the
 * server. The first answer of each pays for its connection and is not measured; the clock starts when all have theirs.
 */
export async function load(plan: LoadPlan): Promise<LoadResult> {
  const latencies: number[] = []
  const wrong: Record<number, number> = {}
  const ready: Array<() => void> = []
  let started = Infinity
  let bytes = 0
  let asked = 0
  const same = /\{n\}/.test(plan.path + (plan.body ?? '')) ? undefined : toRequest(plan, 0)
  const next = (): Buffer | undefined => {
    if (performance.now() >= started + plan.seconds * 1000) return undefined
    asked += 1
    return same ?? toRequest(plan, asked - 1)
  }
  const connected = (send: () => void): void => {
    ready.push(send)
    if (ready.length < plan.clients) return
    started = performance.now()
    for (const each of ready) each()
  }
  const seen = (status: number, ms: number, size: number): void => {
    if (started <= performance.now()) latencies.push(ms)
    bytes = size
    if (status !== plan.expect) wrong[status] = (wrong[status] ?? 0) + 1
  }
  await Promise.all(Array.from({ length: plan.clients }, () => keepBusy(plan.port, { next, connected, seen })))
  const seconds = (performance.now() - started) / 1000
  latencies.sort((a, b) => a - b)
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0
  return { requests: asked, perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), bytes, wrong }
}

/** What a client asks next (nothing when time is up), where it waits after its first answer, and whom it tells of answers. */
type Course = { next: () => Buffer | undefined; connected: (goOn: () => void) => void; seen: (status: number, ms: number, size: number) => void }

function keepBusy(port: number, { next, connected, seen }: Course): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    let isFirst = true
    let received: Buffer[] = []
    const send = (): void => {
      const request = next()
      if (!request) {
        socket.end()
        return resolve()
      }
      sentAt = performance.now()
      socket.write(request)
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed the connection')))
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk)
      const status = statusOf(received)
      if (status === undefined) return
      seen(status, performance.now() - sentAt, received.reduce((size, { length }) => size + length, 0))
      received = []
      if (!isFirst) return send()
      isFirst = false
      connected(send)
    })
  })
}

/** The status once the answer is whole. */
function statusOf(chunks: Buffer[]): number | undefined {
  const [first] = chunks
  const last = chunks.at(-1)
  if (!first || !last) return undefined
  const headLength = first.indexOf(headEnd)
  if (headLength < 0) return chunks.length < 4 ? statusOfJoined(chunks) : undefined
  const head = first.toString('latin1', 0, headLength)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const isWhole = length === undefined ? endsWith(last, chunks) || /^HTTP\/1.1 (?:204|304)/.test(head) : size >= headLength + 4 + Number(length)
  return isWhole ? Number(head.slice(9, 12)) : undefined
}

const statusOfJoined = (chunks: Buffer[]): number | undefined => (chunks.length > 1 ? statusOf([Buffer.concat(chunks)]) : undefined)

function endsWith(last: Buffer, chunks: Buffer[]): boolean {
  const tail = last.length >= lastChunk.length ? last : Buffer.concat(chunks.slice(-2))
  return tail.subarray(-lastChunk.length).equals(lastChunk)
}

function toRequest({ method, path, headers, body = '', from = 0 }: LoadPlan, count: number): Buffer {
  const number = (from + count).toString(16).padStart(12, '0')
  const fill = (text: string): string => text.replace('{n}', number)
  const filled = fill(body)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const length = method === 'POST' ? `Content-Length: ${Buffer.byteLength(filled)}\r\n` : ''
  return Buffer.from(`${method} ${fill(path)} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines}${length}\r\n${filled}`)
}

process.on('message', (plan: LoadPlan) => {
  load(plan).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
