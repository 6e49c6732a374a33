import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

export type ScanVerdict = 'clean' | 'infected'

const longestReply = 4096

/** Where clamd listens: `host:port`, or the path of its socket. */
export function clamdPlace(address: string): { host: string; port: number } | { path: string } {
  if (address.startsWith('/')) return { path: address }
  const colon = address.lastIndexOf(':')
  return { host: address.slice(0, colon).replaceAll(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) }
}

/**
 * Has clamd look at bytes by its command INSTREAM: pieces with their length before them, an empty one at the end. Throws
 * when it cannot be reached, takes too long or has no verdict.
 */
export async function scanBytes(address: string, bytes: AsyncIterable<Uint8Array>, timeoutMs: number): Promise<ScanVerdict> {
  const socket = connect(clamdPlace(address))
  const late = setTimeout(() => socket.destroy(new Error('clamd took too long')), timeoutMs)
  try {
    const reply = text(socket)
    await Promise.race([sendAll(socket, bytes), reply])
    return toVerdict(await reply)
  } finally {
    clearTimeout(late)
    socket.destroy()
  }
}

async function sendAll(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of bytes) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.byteLength)
    if (socket.writableEnded || socket.destroyed) return
    await write(socket, Buffer.concat([length, piece]))
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))
}

function toVerdict(reply: string): ScanVerdict {
  const said = reply.slice(0, longestReply).replaceAll('\0', '').trim()
  if (said.endsWith(' FOUND')) return 'infected'
  if (said.endsWith(': OK')) return 'clean'
  throw new Error(`clamd answered: ${said.slice(0, 200)}`)
}
