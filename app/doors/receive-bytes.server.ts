import type { IncomingMessage } from 'node:http'
import { toWebRequest } from '#app/http/web-request.ts'

/** All bytes of a body as they come, or undefined as soon as it turns out larger than `most`; the rest stays unread. */
export function receiveBytes(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= most) return void chunks.push(chunk)
      request.off('data', take).pause()
      resolve(undefined)
    }
    request.on('data', take)
    request.once('end', () => resolve(Buffer.concat(chunks, size)))
    request.once('error', reject)
    request.once('close', () => {
      if (!request.readableEnded) reject(new Error('the client went away'))
    })
  })
}

/** The pages are bundled, the server is not: both know the symbol by its name. */
const bytes: unique symbol = Symbol.for('motcua.received-body')
type Received = Request & { [bytes]?: Buffer }

/** A request for an action whose body is here already: a stream to read it from once more would cost more than all of it. */
export function toReceivedRequest(request: IncomingMessage, origin: string, body: Buffer): Request {
  return Object.assign(toWebRequest(request, origin), { [bytes]: body })
}

export const receivedBody = (request: Received): Buffer | undefined => request[bytes]
