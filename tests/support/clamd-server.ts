import { createServer, type Server, type Socket } from 'node:net'
import { eicar } from './eicar.ts'

/** A scanner that speaks clamd's INSTREAM over TCP and knows one signature. */
export type Clamd = { address: string; scanned: number; hangs: boolean; close(): Promise<void> }

export async function startClamd(port = 0): Promise<Clamd> {
  const sockets = new Set<Socket>()
  const clamd = { address: '', scanned: 0, hangs: false, close: async () => stop(server, sockets) }
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    void readStream(socket).then((bytes) => {
      if (clamd.hangs) return
      clamd.scanned += 1
      if (!bytes) socket.end('UNKNOWN COMMAND\0')
      else socket.end(bytes.includes(eicar()) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  const place = server.address()
  clamd.address = `127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`
  return clamd
}

/** The bytes of one INSTREAM; undefined when it is another command or has no end. */
async function readStream(socket: Socket): Promise<Buffer | undefined> {
  let got = Buffer.alloc(0)
  const command = Buffer.from('zINSTREAM\0')
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    got = Buffer.concat([got, Buffer.from(piece)])
    if (got.length >= command.length && !got.subarray(0, command.length).equals(command)) return undefined
    const bytes = unframe(got.subarray(command.length))
    if (bytes) return bytes
  }
  return undefined
}

function unframe(framed: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  for (let at = 0; at + 4 <= framed.length; ) {
    const length = framed.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > framed.length) return undefined
    pieces.push(framed.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

async function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => { server.close(resolve) })
}

