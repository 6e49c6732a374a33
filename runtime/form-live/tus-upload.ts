/**
 * One file to the server by the protocol tus 1.0: created once, sent in pieces, gone on with from the offset the server
 * names after every break, also after the page was closed and the same file is chosen again.
 */
export type TusUpload = { file: File; draft: string; pointer: string; signal: AbortSignal; tell(state: UploadState): void }

export type UploadState = { at: 'sending'; sent: number } | { at: 'checking' } | { at: 'offline' }

/** The server's word that it will not have the file, for people; `isFinal` when trying again cannot help. */
export class NotTaken extends Error {
  readonly isFinal: boolean
  constructor(sentence: string, isFinal: boolean) {
    super(sentence)
    this.isFinal = isFinal
  }
}

const endpoint = '/uploads'
const pieceBytes = 4 * 1024 * 1024
/** Waits before the next attempt, seconds; then the person is asked. */
const waits = [0.5, 1, 2, 5, 10, 20, 30]

/** Answers the id of the upload when the server has the whole file and takes it. */
export async function sendFile(upload: TusUpload): Promise<string> {
  for (let failures = 0; ; ) {
    const before = progressOf(upload)
    try {
      return await goOn(upload)
    } catch (error) {
      if (progressOf(upload) > before) failures = 0
      const wait = waits[failures]
      failures += 1
      if (error instanceof NotTaken || upload.signal.aborted || wait === undefined) throw error
      upload.tell({ at: 'offline' })
      await rest(wait * 1000, upload.signal)
    }
  }
}

/** Takes back what was sent. */
export async function cancelUpload(upload: TusUpload): Promise<void> {
  const place = recall(upload)
  forget(upload)
  if (place !== undefined) await fetch(place, { method: 'DELETE', headers: protocol }).catch(() => undefined)
}

/** What the browser remembers of an upload is of no use once the file stands in the form. */
export function forget(upload: TusUpload): void {
  reached.delete(keyOf(upload))
  places.delete(keyOf(upload))
  localStorage.removeItem(keyOf(upload))
}

async function goOn(upload: TusUpload): Promise<string> {
  const { file } = upload
  let place = recall(upload)
  let offset = place === undefined ? 0 : await offsetAt(place, upload)
  if (place === undefined || offset === undefined) [place, offset] = [await create(upload), 0]
  do {
    offset = await sendPiece(place, offset, upload)
    reached.set(keyOf(upload), offset)
  } while (offset < file.size)
  return place.slice(place.lastIndexOf('/') + 1)
}

const protocol = { 'Tus-Resumable': '1.0.0' }
const reached = new Map<string, number>()
const places = new Map<string, string>()

const keyOf = ({ file, draft, pointer }: TusUpload): string => `upload:${draft}${pointer}:${file.name}:${file.size}:${file.lastModified}`
const progressOf = (upload: TusUpload): number => reached.get(keyOf(upload)) ?? 0

/** A browser without room for it goes on all the same; only a closed page starts anew then. */
function remember(upload: TusUpload, place: string): void {
  places.set(keyOf(upload), place)
  try {
    localStorage.setItem(keyOf(upload), place)
  } catch {
    return
  }
}

const recall = (upload: TusUpload): string | undefined => places.get(keyOf(upload)) ?? localStorage.getItem(keyOf(upload)) ?? undefined

async function create(upload: TusUpload): Promise<string> {
  const { file, draft, pointer, signal } = upload
  const metadata = Object.entries({ draft, pointer, filename: file.name }).map(([key, value]) => `${key} ${toBase64(value)}`)
  const headers = { ...protocol, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata.join(',') }
  const response = await fetch(endpoint, { method: 'POST', headers, signal })
  const place = response.headers.get('Location')
  if (!response.ok || place === null) throw failureOf(response.status, await response.text())
  remember(upload, place)
  return place
}

/** How much the server has; undefined when it does not know the upload any more. */
async function offsetAt(place: string, upload: TusUpload): Promise<number | undefined> {
  const response = await fetch(place, { method: 'HEAD', headers: protocol, signal: upload.signal })
  if (response.ok) return Number(response.headers.get('Upload-Offset'))
  if (response.status !== 404 && response.status !== 410) throw failureOf(response.status, '')
  forget(upload)
  return undefined
}

/** By XMLHttpRequest, because `fetch` cannot tell how much was sent. */
async function sendPiece(place: string, offset: number, upload: TusUpload): Promise<number> {
  const { file, signal, tell } = upload
  const end = Math.min(offset + pieceBytes, file.size)
  const request = new XMLHttpRequest()
  const stop = (): void => request.abort()
  signal.addEventListener('abort', stop)
  request.upload.addEventListener('progress', ({ loaded }) => tell(offset + loaded < file.size ? { at: 'sending', sent: offset + loaded } : { at: 'checking' }))
  try {
    return await new Promise((resolve, reject) => {
      const failed = (): void => reject(new Error('not sent'))
      for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, failed)
      request.addEventListener('load', () => {
        if (request.status === 204) resolve(Number(request.getResponseHeader('Upload-Offset')))
        else reject(failureOf(request.status, request.responseText))
      })
      request.open('PATCH', place)
      for (const [name, value] of Object.entries({ ...protocol, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' })) request.setRequestHeader(name, value)
      request.send(file.slice(offset, end))
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** A refusal comes with a sentence; everything else may be tried again. */
function failureOf(status: number, body: string): Error {
  if (status < 400 || status >= 500 || !body.startsWith('{')) return new Error(`answered ${status}`)
  const problem: unknown = JSON.parse(body)
  const isSaid = typeof problem === 'object' && problem !== null && 'title' in problem && typeof problem.title === 'string'
  return isSaid ? new NotTaken(String(problem.title), status !== 401 && status !== 429) : new Error(`answered ${status}`)
}

/** Until the time is over or the connection is back. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    window.addEventListener('online', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('cancelled'))
    }, { once: true })
  })
}

function toBase64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
}
