import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'
import { acceptedEncoding, type Encoding } from '#app/http/accepted-encoding.ts'

type StaticFile = { path: string; type: string; tag: string; packs: boolean; cacheControl: string }

const types: Record<string, { type: string; packs: boolean }> = {
  '.js': { type: 'text/javascript; charset=utf-8', packs: true },
  '.css': { type: 'text/css; charset=utf-8', packs: true },
  '.svg': { type: 'image/svg+xml', packs: true },
  '.json': { type: 'application/json; charset=utf-8', packs: true },
  '.txt': { type: 'text/plain; charset=utf-8', packs: true },
  '.woff2': { type: 'font/woff2', packs: false },
  '.png': { type: 'image/png', packs: false },
}
const pack = {
  br: promisify((bytes: Buffer, done: (error: Error | null, packed: Buffer) => void) => brotliCompress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }, done)),
  gzip: promisify((bytes: Buffer, done: (error: Error | null, packed: Buffer) => void) => gzip(bytes, { level: 9 }, done)),
  identity: async (bytes: Buffer) => bytes,
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>

/**
 * The files of the built pages, known by name from the start, so that an address of a page asks the disk nothing. Each is
 * packed as small as it gets when it is first asked for, and kept. Those in `assets` bear their hash and never change.
 */
export function staticFiles(folder: string): RequestHandler {
  const files = filesIn(folder)
  const kept = new Map<string, Promise<Buffer>>()
  const packed = (file: StaticFile, encoding: Encoding): Promise<Buffer> => {
    const key = `${encoding} ${file.path}`
    const known = kept.get(key)
    if (known) return known
    const made = readFile(file.path).then(pack[encoding])
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    return made
  }

  return (request, response, next) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? files.get(request.path) : undefined
    if (!file) return request.path.startsWith('/assets/') ? void response.status(404).type('text/plain').end('not found') : next()
    const encoding = file.packs ? acceptedEncoding(request.headers) : 'identity'
    response.set({ 'Content-Type': file.type, 'Cache-Control': file.cacheControl, ETag: file.tag, ...(file.packs && { Vary: 'Accept-Encoding' }), ...(encoding !== 'identity' && { 'Content-Encoding': encoding }) })
    if (request.headers['if-none-match'] === file.tag) return void response.status(304).end()
    packed(file, encoding).then((bytes) => response.set('Content-Length', String(bytes.length)).end(request.method === 'HEAD' ? undefined : bytes), next)
  }
}

function filesIn(folder: string, address = ''): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const name of readdirSync(folder)) {
    const [path, at] = [join(folder, name), `${address}/${name}`]
    const stats = statSync(path)
    if (stats.isDirectory()) for (const [inner, file] of filesIn(path, at)) files.set(inner, file)
    else files.set(at, { path, ...typeOf(name), tag: `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`, cacheControl: at.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600' })
  }
  return files
}

const typeOf = (name: string): { type: string; packs: boolean } => types[extname(name)] ?? { type: 'application/octet-stream', packs: false }
