import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FormRefused } from '#app/doors/form-limits.ts'
import { readMultipart } from '#app/doors/read-multipart.server.ts'
import { readUrlEncoded } from '#app/doors/read-url-encoded.server.ts'
import { gallery } from '../support/gallery-answers.ts'
import { loadedForm } from '../support/form-fixture.ts'
import { below, pick, type Next } from './chance.ts'
import type { FuzzTarget } from './fuzz-target.ts'
import { breakBytes, mutateText } from './mutate-text.ts'
import { honestPosts, hostileWords, randomControls, type Control } from './post-controls.ts'
import { takePost } from './post-target.tsx'

/** The bytes of a post as they come over the wire, in pieces. */
export type Posted = { type: string; body: Buffer; pieces: number }

const mostBytes = 2 * 1024 * 1024

export async function urlEncodedTarget(): Promise<FuzzTarget<Posted>> {
  const form = await loadedForm(gallery)
  const samples = honestPosts(form)
  return {
    make: (next) => {
      const controls = randomControls(form, samples, next)
      const text = controls.map(([name, value]) => (next() < 0.03 ? `${name}=${value}` : `${encode(name)}=${encode(value)}`)).join('&')
      return { type: 'application/x-www-form-urlencoded', ...bytesOf(text, next) }
    },
    take: async (posted) => read(async () => readUrlEncoded(requestOf(posted), mostBytes), (controls) => takePost(form, controls, false)),
  }
}

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')

export async function multipartTarget(): Promise<FuzzTarget<Posted>> {
  const form = await loadedForm(gallery)
  const samples = honestPosts(form)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-fuzz-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const limits = { bodyBytes: mostBytes, fileBytes: 10_000, files: 5, folder }
  return {
    make: (next) => {
      const controls = randomControls(form, samples, next).slice(0, next() < 0.99 ? 60 : 5100)
      const parts = controls.map((control) => partOf(control, next))
      const text = `${parts.join('')}--xyz--${next() < 0.9 ? '\r\n' : ''}`
      return { type: next() < 0.95 ? 'multipart/form-data; boundary=xyz' : pick(next, oddTypes), ...bytesOf(text, next) }
    },
    take: async (posted) => read(async () => readMultipart(requestOf(posted), limits), (controls) => takePost(form, controls, false)),
  }
}

const oddTypes = ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=xy', `multipart/form-data; boundary=${'x'.repeat(500)}`, 'multipart/form-data; boundary="xyz"; boundary=abc'] as const

function partOf([name, value]: Control, next: Next): string {
  const file = next() < 0.05 ? `; filename="${pick(next, ['a.pdf', '', '../../etc/passwd', 'a\u202Efdp.exe', 'x'.repeat(300), ...hostileWords])}"\r\nContent-Type: application/pdf` : ''
  const header = next() < 0.03 ? `X-Odd: ${pick(next, hostileWords).repeat(below(next, 3000))}\r\n` : ''
  return `--xyz\r\n${header}Content-Disposition: form-data; name="${name.replaceAll('"', '%22')}"${file}\r\n\r\n${value}\r\n`
}

function bytesOf(text: string, next: Next): Pick<Posted, 'body' | 'pieces'> {
  const body = Buffer.from(next() < 0.25 ? mutateText(text, [...hostileWords, '--xyz', '--xyz--', '\r\n\r\n', 'Content-Disposition: form-data; name="a"'], next) : text)
  return { body: next() < 0.15 ? breakBytes(body, next) : body, pieces: 1 + below(next, 4) }
}

function requestOf({ type, body, pieces }: Posted): Request {
  const size = Math.max(1, Math.ceil(body.length / pieces))
  const chunks = Array.from({ length: Math.ceil(body.length / size) }, (_, index) => body.subarray(index * size, (index + 1) * size))
  return new Request('http://127.0.0.1/', { method: 'POST', headers: { 'Content-Type': type }, body: streamOf(chunks), duplex: 'half' })
}

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

async function read(door: () => Promise<FormData>, then: (controls: Control[]) => string): Promise<string> {
  try {
    const form = await door()
    return then([...form].map(([name, value]): Control => [name, typeof value === 'string' ? value : value.name]))
  } catch (error) {
    if (error instanceof FormRefused) return `refused: ${error.fault}`
    throw error
  }
}
