import { Busboy } from '@fastify/busboy'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { cleanText } from '#app/doors/clean-text.ts'
import { chunksOf } from '#app/doors/read-bytes.server.ts'
import { droppedFile, formLimits, FormRefused, type FormFault } from '#app/doors/form-limits.ts'
import { Staging } from '#app/doors/staging.server.ts'
import type { PageRequest } from '#app/page-request.ts'

/** `bodyBytes` of all that is no file, `fileBytes` of one file, `files` in number; `drop`: read past, and only named. */
export type MultipartLimits = { bodyBytes: number; fileBytes: number; files: number | 'drop'; folder: string }

/** Turns of the event loop the parser may take after the last byte, when no file is still being written. */
const finishesInTurns = 50

/**
 * Reads `multipart/form-data`. Files go to the staging folder as they arrive and stand in the form as File objects
 * backed by it, so memory does not grow with them. A file over the limit is cut at one byte more, so that its size
 * tells; file inputs that were left empty are left out.
 */
export async function readMultipart(request: PageRequest, limits: MultipartLimits): Promise<FormData> {
  if (!request.body) throw new FormRefused('not-a-form')
  const parser = newParser(request.headers.get('Content-Type') ?? '', limits)
  const staging = new Staging(limits.folder)
  const post = collect(parser, staging, limits)
  try {
    await Promise.race([feed(request.body, parser, staging), post.fault])
    return await Promise.race([post.form(), post.fault])
  } catch (error) {
    parser.destroy()
    await staging.abandon()
    throw error
  }
}

type Collected = { fault: Promise<never>; form: () => Promise<FormData> }

/** Puts what the parser finds into a form. No listener may throw: nobody could catch it. */
function collect(parser: Busboy, staging: Staging, { bodyBytes, files }: MultipartLimits): Collected {
  const form = new FormData()
  const staged: Array<Promise<void>> = []
  const fault = Promise.withResolvers<never>()
  const refuse = (error: unknown) => fault.reject(error)
  let left = bodyBytes
  let taken = 0
  parser.on('partsLimit', () => refuse(new FormRefused('too-many-controls')))
  parser.on('filesLimit', () => refuse(new FormRefused('too-many-controls')))
  parser.on('field', (name: string | undefined, value, nameCut, valueCut) => {
    const [key, text] = [toName(name), cleanText(value)]
    left -= (name ?? '').length + value.length
    if (nameCut || valueCut || left < 0) refuse(new FormRefused('too-large'))
    else if ('fault' in key) refuse(new FormRefused(key.fault))
    else if ('fault' in text) refuse(new FormRefused(text.fault))
    else form.append(key.text, text.text)
  })
  parser.on('file', (name: string | undefined, stream, fileName: string | undefined) => {
    stream.on('error', () => refuse(new FormRefused('cut-short')))
    if (files === 'drop') return drop(form, stream, fileName)
    const key = toName(name)
    if ('fault' in key) refuse(new FormRefused(key.fault))
    const sentName = (fileName ?? '').toWellFormed().normalize('NFC')
    const done = staging.take(stream).then((blob) => {
      if ((blob.size === 0 && sentName === '') || 'fault' in key) return
      if ((taken += 1) > files) throw new FormRefused('too-many-controls')
      form.append(key.text, blob, sentName)
    })
    done.catch(refuse)
    staged.push(done)
  })
  fault.promise.catch(() => undefined)
  return { fault: fault.promise, form: async () => Promise.all(staged).then(() => form) }
}

function drop(form: FormData, stream: Readable, fileName = ''): void {
  const name = cleanText(fileName.toWellFormed())
  if ('text' in name && name.text !== '') form.append(droppedFile, name.text)
  stream.resume()
}

/** A part need not have a name, whatever the types of the parser say. */
function toName(name: string | undefined): { text: string } | { fault: FormFault } {
  return name === undefined ? { fault: 'not-a-form' } : cleanText(name)
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

async function feed(body: Request['body'], parser: Busboy, staging: Staging): Promise<void> {
  const stuck = Promise.withResolvers<never>()
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* chunksOf(body)
    void untilQuiet(staging).then(() => stuck.reject(new FormRefused('cut-short')))
  }
  try {
    await Promise.race([pipeline(Readable.from(chunks()), parser), stuck.promise])
  } catch {
    throw new FormRefused('cut-short')
  }
}

/** Comes when nothing more can happen: the parser waits for ever for the end of a part whose header never ended. */
async function untilQuiet(staging: Staging): Promise<void> {
  for (let seen = -1, now = 0; seen < now; ) {
    seen = now
    now = await staging.settled()
    for (let turn = 0; turn < finishesInTurns; turn++) await nextTurn()
  }
}
