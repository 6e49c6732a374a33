import { request, type ClientRequest } from 'node:http'

/** Somebody's program that speaks tus 1.0 as little as can be, so that tests can break it at any byte. */
export type TusClient = {
  create(file: { size: number; draft: string; pointer: string; name?: string }, more?: Record<string, string>): Promise<Response>
  offset(place: string): Promise<{ status: number; offset: number | undefined }>
  patch(place: string, offset: number, bytes: Uint8Array): Promise<Response>
  /** Begins a piece of `length` bytes, sends `bytes` of it and leaves the connection open. */
  begin(place: string, offset: number, length: number, bytes: Uint8Array): Promise<OpenPiece>
  remove(place: string): Promise<Response>
  /** Creates and sends at once: what the server says at the end. */
  upload(bytes: Uint8Array, to: { draft: string; pointer: string; name?: string }): Promise<{ place: string; response: Response }>
}

export type OpenPiece = { send(bytes: Uint8Array): Promise<void>; cut(): Promise<void>; answered: Promise<number | undefined> }

export function tusClient(url: string, cookie: string): TusClient {
  const own = { Cookie: cookie, Origin: url, 'Tus-Resumable': '1.0.0' }
  const send = (place: string, method: string, headers: Record<string, string>, body?: Uint8Array): Promise<Response> =>
    fetch(new URL(place, url), { method, headers: { ...own, ...headers }, ...(body && { body: Buffer.from(body) }) })
  const pieceHeaders = (offset: number) => ({ 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' })

  const client: TusClient = {
    create: ({ size, draft, pointer, name = 'a.pdf' }, more = {}) => {
      const metadata = Object.entries({ draft, pointer, filename: name }).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      return send('/uploads', 'POST', { 'Upload-Length': String(size), 'Upload-Metadata': metadata.join(','), ...more })
    },
    async offset(place) {
      const { status, headers } = await send(place, 'HEAD', {})
      const offset = headers.get('Upload-Offset')
      return { status, offset: offset === null ? undefined : Number(offset) }
    },
    patch: (place, offset, bytes) => send(place, 'PATCH', pieceHeaders(offset), bytes),
    begin: (place, offset, length, bytes) =>
      new Promise((resolve, reject) => {
        const piece = request(new URL(place, url), { method: 'PATCH', headers: { ...own, ...pieceHeaders(offset), 'Content-Length': length } })
        const answered = new Promise<number | undefined>((answer) => {
          piece.on('response', (response) => answer(response.resume().statusCode))
          piece.on('error', () => answer(undefined))
        })
        const write = (part: Uint8Array): Promise<void> => new Promise((done) => piece.write(part, () => done()))
        piece.flushHeaders()
        write(bytes).then(() => resolve({ send: write, cut: () => cut(piece), answered }), reject)
      }),
    remove: (place) => send(place, 'DELETE', {}),
    async upload(bytes, to) {
      const created = await client.create({ size: bytes.length, ...to })
      const place = created.headers.get('Location')
      return place === null ? { place: '', response: created } : { place, response: await client.patch(place, 0, bytes) }
    },
  }
  return client
}

function cut(piece: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    if (piece.closed) return resolve()
    piece.once('close', () => resolve())
    piece.destroy()
  })
}
