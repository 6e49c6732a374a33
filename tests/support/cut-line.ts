import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** A line to a server that can be cut: what runs over it breaks off, what comes is turned away and counted, until it is mended. */
export type Line = { url: string; cut(): void; mend(): void; turnedAway(): number; close(): void }

export async function lineTo(server: string): Promise<Line> {
  const { hostname, port } = new URL(server)
  const running = new Set<Socket>()
  let [isCut, turnedAway] = [false, 0]
  const line = createServer((near) => {
    near.on('error', () => near.destroy())
    if (isCut) {
      turnedAway += 1
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      running.add(socket)
      socket.once('close', () => (running.delete(socket), near.destroy(), far.destroy()))
    }
    far.on('error', () => near.destroy())
    near.pipe(far).pipe(near)
  })
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
    turnedAway: () => turnedAway,
    close() {
      breakOff()
      line.close()
    },
  }
}
