import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** A line to a server that can be cut: what runs over it breaks off, and what comes is turned away, until it is mended. */
export type Line = { url: string; cut(): void; mend(): void; close(): void }

export async function lineTo(server: string): Promise<Line> {
  const { hostname, port } = new URL(server)
  const running = new Set<Socket>()
  let isCut = false
  const line = createServer((near) => {
    near.on('error', () => near.destroy())
    watch(near)
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    watch(far)
    near.once('close', () => far.destroy())
    for (const event of ['close', 'error']) far.once(event, () => near.destroy())
    near.pipe(far).pipe(near)
  })
  const watch = (socket: Socket): void => {
    running.add(socket)
    socket.once('close', () => running.delete(socket))
  }
  const breakOff = (): void => running.forEach((socket) => socket.destroy())
  await new Promise<void>((resolve) => { line.listen(0, '127.0.0.1', resolve) })
  const { port: own } = line.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    cut() {
      isCut = true
      breakOff()
    },
    mend() {
      isCut = false
    },
    close() {
      breakOff()
      line.close()
    },
  }
}
