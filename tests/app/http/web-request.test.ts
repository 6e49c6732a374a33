import { createServer, request as ask } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toPageRequest, toWebRequest } from '#app/http/web-request.ts'
import { wholeHeaders, type PageRequest } from '#app/page-request.ts'

const server = createServer()
beforeEach(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())))

/** What a page is given of a request that was really sent. */
async function received(path: string, headers: { [name: string]: string | string[] }): Promise<PageRequest> {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  const { promise, resolve } = Promise.withResolvers<PageRequest>()
  server.once('request', (request, response) => {
    resolve(toPageRequest(request, 'https://site.example'))
    response.end()
  })
  ask({ port: address.port, host: '127.0.0.1', path, headers, method: 'POST', agent: false }).end()
  return promise
}

test('a page reads address, method and headers, whatever their case', async () => {
  const request = await received('/drafts/1/review?a=1', { Cookie: ['a=1', 'b=2'], 'User-Agent': 'phone', 'X-Twice': ['one', 'two'] })
  expect(request).toMatchObject({ url: 'https://site.example/drafts/1/review?a=1', method: 'POST', body: null })
  expect(request.headers.get('COOKIE')).toBe('a=1; b=2')
  expect(request.headers.get('user-agent')).toBe('phone')
  expect(request.headers.get('X-Twice')).toBe('one, two')
  expect(request.headers.get('Origin')).toBeNull()
})

test('the framework and the identity library read the same', async () => {
  const request = await received('/', { Cookie: 'a=1', 'X-Twice': ['one', 'two'] })
  const whole = toWebRequest(request)
  expect(whole).toMatchObject({ url: 'https://site.example/', method: 'POST' })
  for (const headers of [whole.headers, wholeHeaders(request.headers)]) {
    expect(headers.get('Cookie')).toBe('a=1')
    expect(headers.get('X-Twice')).toBe('one, two')
    expect([...headers].length).toBe([...request.headers.entries()].length)
  }
  expect(wholeHeaders(whole.headers)).toBe(whole.headers)
})

test('names of what every object has are no headers', async () => {
  const { headers } = await received('/', {})
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) expect(headers.get(name)).toBeNull()
})
