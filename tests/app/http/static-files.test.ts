import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from '#app/http/static-files.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-static-'))
const styles = 'body { color: black }\n'.repeat(50)
let server: Server

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'index-abc.css'), styles)
  writeFileSync(join(folder, 'assets', 'font.woff2'), Buffer.from([1, 2, 3]))
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  const app = express().use(staticFiles(folder))
  app.use((_request, response) => void response.end('a page'))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer }

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
    asked.on('error', reject).end()
  })
}

test('what is no file is a page, but never below assets; nothing outside the folder is reached', async () => {
  expect((await get('/desk')).body.toString()).toBe('a page')
  expect((await get('/assets/gone.js')).status).toBe(404)
  expect((await get('/assets/../../etc/passwd')).status).toBe(404)
  expect((await get('/icon.svg', {}, 'POST')).body.toString()).toBe('a page')
})

test('text is packed the way the browser takes it, with one name and for a year', async () => {
  const [br, gz, plain, none] = await Promise.all(['gzip, deflate, br', 'gzip', 'br;q=0', ''].map((accepted) => get('/assets/index-abc.css', { 'Accept-Encoding': accepted })))
  expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(styles)
  expect(gunzipSync(gz?.body ?? '').toString()).toBe(styles)
  expect([plain, none].map((got) => got?.body.toString())).toEqual([styles, styles])
  expect(br?.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css; charset=utf-8', vary: 'Accept-Encoding' })
})

test('fonts go as they are, and what the browser has is not sent again', async () => {
  const font = await get('/assets/font.woff2', { 'Accept-Encoding': 'br' })
  expect([font.headers['content-encoding'], font.body.length]).toEqual([undefined, 3])
  const icon = await get('/icon.svg')
  expect(icon.headers['cache-control']).toBe('public, max-age=3600')
  expect((await get('/icon.svg', { 'If-None-Match': String(icon.headers.etag) })).status).toBe(304)
  expect((await get('/icon.svg', {}, 'HEAD')).body).toHaveLength(0)
})
