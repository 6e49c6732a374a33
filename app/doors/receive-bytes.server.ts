import type { IncomingMessage } from 'node:http'

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
