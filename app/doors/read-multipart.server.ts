import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cleanText } from '#app/doors/clean-text.ts'
import { chunksOf } from '#app/doors/read-bytes.server.ts'
import { formLimits, FormRefused } from '#app/doors/form-limits.ts'

/** `bodyBytes` of all that is no file, `fileBytes` of one file, `files` in number. */
export type MultipartLimits = { bodyBytes: number; fileBytes: number; files: number; folder: string }

/** How long a staged file may wait for the action that stores it. */
const stagedForMs = 10 * 60_000
/** How long the parser may take after the last byte. */
const finishesInMs = 3000

/**
 * Reads `multipart/form-data`. Files go to the staging folder as they arrive and stand in the form as File objects
 * backed by it, so memory does not grow with them. A file over the limit is cut at one byte more, so that its size
 * tells; empty file inputs are left out.
 */
export async function readMultipart(request: Request, limits: MultipartLimits): Promise<FormData> {
  if (!request.body) throw new FormRefused('not-a-form')
  mkdirSync(limits.folder, { recursive: true })
  const form = new FormData()
  const staged: Array<Promise<void>> = []
  const parser = newParser(request.headers.get('Content-Type') ?? '', limits)
  const fault = Promise.withResolvers<never>()
  const refuse = (error: unknown) => fault.reject(error)
  let left = limits.bodyBytes
  let taken = 0
  parser.on('partsLimit', () => refuse(new FormRefused('too-many-controls')))
  parser.on('filesLimit', () => refuse(new FormRefused('too-many-controls')))
  parser.on('field', (name, value, nameCut, valueCut) => {
    left -= name.length + value.length
    if (nameCut || valueCut || left < 0) return refuse(new FormRefused('too-large'))
    const cleaned = [cleanText(name), cleanText(value)]
    const [key, text] = cleaned.map((part) => ('fault' in part ? refuse(new FormRefused(part.fault)) : part.text))
    if (typeof key === 'string' && typeof text === 'string') form.append(key, text)
  })
  parser.on('file', (name, stream, fileName) => {
    const control = cleanText(name)
    if ('fault' in control) return refuse(new FormRefused(control.fault))
    const done = stage(stream, limits.folder).then((blob) => {
      if (!blob) return
      if ((taken += 1) > limits.files) throw new FormRefused('too-many-controls')
      form.append(control.text, blob, fileName.toWellFormed().normalize('NFC'))
    })
    done.catch(refuse)
    staged.push(done)
  })
  try {
    await Promise.race([feed(request.body, parser), fault.promise])
    await Promise.race([Promise.all(staged), fault.promise])
    return form
  } catch (error) {
    parser.destroy()
    throw error
  }
}

function newParser(contentType: string, { bodyBytes, fileBytes, files }: MultipartLimits): Busboy {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        parts: formLimits.controls,
        files: files === 0 ? 0 : formLimits.fileInputs,
        fields: formLimits.controls,
        fieldNameSize: formLimits.nameBytes,
        fieldSize: Math.min(formLimits.valueBytes, bodyBytes),
        fileSize: fileBytes + 1,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    })
  } catch {
    throw new FormRefused('not-a-form')
  }
}

/** The parser waits for ever for the end of a part it skipped: after the last byte it gets a moment, no more. */
async function feed(body: Request['body'], parser: Busboy): Promise<void> {
  const late = Promise.withResolvers<never>()
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* chunksOf(body)
    setTimeout(() => late.reject(new FormRefused('cut-short')), finishesInMs).unref()
  }
  try {
    await Promise.race([pipeline(Readable.from(chunks()), parser), late.promise])
  } catch {
    throw new FormRefused('cut-short')
  }
}

async function stage(stream: BusboyFileStream, folder: string): Promise<Blob | undefined> {
  const path = join(folder, randomUUID())
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
  setTimeout(() => void rm(path, { force: true }), stagedForMs).unref()
  const blob = await openAsBlob(path)
  if (blob.size > 0) return blob
  await rm(path, { force: true })
  return undefined
}
